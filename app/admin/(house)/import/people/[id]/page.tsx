import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import notice from '#components/form/notice.module.css'
import { PageHeader } from '#components/layout/page-header.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findImportRun } from '#lib/imports/find-import-run.ts'
import { findPeopleFile } from '#lib/imports/people/kept/find-people-file.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { formatCount } from '../../format-count.ts'
import styles from '../../import.module.css'
import { ColumnsForm } from './columns-form.tsx'
import { Outlook } from './outlook.tsx'
import { readChoice } from './read-choice.ts'
import { samplesOf } from './samples-of.ts'

export const metadata: Metadata = { title: 'Check a file of people' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ column?: unknown }> }

export default async function PeopleFilePage({ params, searchParams }: Props) {
  const { actor } = await requirePermission('imports.write')
  const id = z.uuid().safeParse((await params).id).data
  const file = id && (await findPeopleFile(database(), actor, { id, keyring: loadKeyring() }))
  if (!file) notFound()
  const run = file.runId ? await findImportRun(database(), actor, { runId: file.runId }) : undefined
  if (run?.state === 'finished') redirect(`/admin/import/${run.id}`)

  const { chosen, ...choice } = readChoice(file, (await searchParams).column)
  return (
    <>
      <PageHeader
        title={file.table.name}
        back={<Link href="/admin/import/people">Import people</Link>}
        figures={`${formatCount(file.rowCount)} ${file.rowCount === 1 ? 'row' : 'rows'}`}
      />
      <div className={styles.page}>
        {run?.error && <p className={notice.refused}>{run.error}</p>}
        <ColumnsForm
          key={chosen.join()}
          fileId={file.id}
          columns={await samplesOf(file.table)}
          chosen={chosen}
          fault={choice.fault}
        >
          {choice.fault === undefined && <Outlook actor={actor} file={file} columns={choice.columns} chosen={chosen} />}
        </ColumnsForm>
      </div>
    </>
  )
}
