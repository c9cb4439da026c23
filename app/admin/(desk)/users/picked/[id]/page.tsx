import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { layoutCookie, readLayout } from '#lib/lists/layout.ts'
import { findPick, listRuns } from '#lib/people/bulk/find-pick.ts'
import { nameOf } from '#lib/people/labels.ts'
import { peopleList } from '#lib/people/list/people-list.ts'
import { listTags } from '#lib/people/tags/list-tags.ts'
import { BulkForms } from './bulk-forms.tsx'
import styles from './picked.module.css'
import { RunReport } from './run-report.tsx'

export const metadata: Metadata = { title: 'Selected people' }

export default async function PickedPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('people.read')
  const id = z.uuid().safeParse((await params).id)
  const pick = id.success && (await findPick(database(), actor, id.data))
  if (!pick) notFound()

  const [runs, tags] = await Promise.all([listRuns(database(), actor, pick.id), listTags(database(), actor)])
  const { columns } = readLayout(peopleList.columns, (await cookies()).get(layoutCookie(peopleList.name))?.value)
  const others = pick.people - pick.first.length

  return (
    <>
      <PageHeader
        back={<Link href="/admin/users">People</Link>}
        title={`${pick.people.toLocaleString('en-GB')} ${pick.people === 1 ? 'person' : 'people'} selected`}
      />
      <p className={styles.names}>
        {pick.first.map(nameOf).join(', ')}
        {others > 0 && ` and ${others.toLocaleString('en-GB')} more`}. Whatever you do here is done with them, even when
        the list has changed since.
      </p>
      {runs.map((run) => (
        <RunReport key={run.id} run={run} people={pick.people} now={new Date()} />
      ))}
      <BulkForms pick={pick} tags={tags} columns={columns} />
    </>
  )
}
