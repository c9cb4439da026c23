import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { ErasureTable } from '#components/privacy/erasure-table.tsx'
import { formatDay } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { nameOf } from '#lib/people/labels.ts'
import { listErasures } from '#lib/privacy/erasures/list-erasures.ts'
import { askerLabels } from '#lib/records/erase-input.ts'
import styles from '../privacy.module.css'

export const metadata: Metadata = { title: 'Erased' }

export default async function ErasedPersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('people.read')
  const userId = z.uuid().safeParse((await params).id).data
  const [line] = userId ? await listErasures(database(), actor, { userId }) : []
  if (!line) notFound()
  const { erasedByFirstName: firstName, erasedByLastName: lastName, erasedByEmail: email } = line

  return (
    <>
      <PageHeader title={`Erased on ${formatDay(line.erasedAt)}`} back={<Link href="/admin/privacy">Privacy</Link>} />
      <div className={styles.page}>
        <p>
          {line.pseudonym} stands for this person from now on. Asked for by: {askerLabels[line.askedBy]}. Reason:{' '}
          {line.reason}. Done by {line.erasedBy ? nameOf({ firstName, lastName, email }) : 'a program'}.
        </p>
        <ErasureTable entries={line.entries} caption="What was erased, and what is kept" />
      </div>
    </>
  )
}
