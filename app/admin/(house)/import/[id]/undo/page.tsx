import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ButtonForm } from '#components/form/button-form.tsx'
import notice from '#components/form/notice.module.css'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Refusal } from '#lib/core/refusal.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findImportRun } from '#lib/imports/find-import-run.ts'
import { namePeople } from '#lib/imports/name-people.ts'
import { rehearseUndo } from '#lib/imports/undo/rehearse-undo.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { undoRunAction } from '../../actions.ts'
import styles from '../../import.module.css'
import { UndoFigures } from '../undo-figures.tsx'

export const metadata: Metadata = { title: 'Undo import' }

export default async function UndoImportPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('imports.write')
  const runId = z.uuid().safeParse((await params).id).data
  const run = runId && (await findImportRun(database(), actor, { runId }))
  if (!run) notFound()
  const report = await rehearseUndo(database(), actor, { runId: run.id, keyring: loadKeyring() }).catch(sentenceOf)

  return (
    <>
      <PageHeader title={`Undo ${run.source}`} back={<Link href={`/admin/import/${run.id}`}>Import run</Link>} />
      <div className={styles.page}>
        {typeof report === 'string' ? (
          <p className={notice.refused}>{report}</p>
        ) : (
          <>
            <p className={styles.lead}>
              This undoes everything the run created or changed. The same file can be imported again afterwards.
            </p>
            <UndoFigures report={report} names={await namePeople(database(), actor, report)} />
            <div className={styles.actions}>
              <ButtonForm
                action={undoRunAction}
                fields={{ runId: run.id }}
                label="Undo this import"
                working="Undoing …"
                kind="primary"
              />
              <Link href={`/admin/import/${run.id}`}>Don’t undo</Link>
            </div>
          </>
        )}
      </div>
    </>
  )
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  throw error
}
