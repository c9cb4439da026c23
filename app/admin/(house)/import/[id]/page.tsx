import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import notice from '#components/form/notice.module.css'
import { PageHeader } from '#components/layout/page-header.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findImportRun } from '#lib/imports/find-import-run.ts'
import { runStateLabels, runStateTones } from '#lib/imports/labels.ts'
import { namePeople } from '#lib/imports/name-people.ts'
import styles from '../import.module.css'
import { PeopleRun } from './people-run.tsx'
import { RunFacts } from './run-facts.tsx'
import { RunSums } from './run-sums.tsx'
import { UndoFigures } from './undo-figures.tsx'

export const metadata: Metadata = { title: 'Import run' }

export default async function ImportRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('imports.read')
  const id = z.uuid().safeParse((await params).id).data
  const run = id && (await findImportRun(database(), actor, { runId: id }))
  if (!run) notFound()
  const names = await namePeople(database(), actor, run.undoReport)
  const waiting = run.state === 'finished' ? (run.numbers.needsReview ?? 0) : 0

  return (
    <>
      <PageHeader
        title={run.source}
        back={<Link href="/admin/import">Import</Link>}
        figures={<StatusDot tone={runStateTones[run.state]}>{runStateLabels[run.state]}</StatusDot>}
        actions={
          <>
            {run.state === 'finished' && <ButtonLink href={`/admin/import/${run.id}/undo`}>Undo</ButtonLink>}
            {waiting > 0 && <ButtonLink href={`/admin/import/review?run=${run.id}`}>Review rows</ButtonLink>}
          </>
        }
      />
      <div className={styles.page}>
        <RunFacts run={run} />
        {run.error && <p className={notice.refused}>{run.error}</p>}
        {run.kind === 'people' && <PeopleRun actor={actor} run={run} />}
        <RunSums run={run} />
        {run.undoReport && <UndoFigures report={run.undoReport} names={names} />}
        {waiting > 0 && (
          <p className={styles.actions}>
            <a href={`/api/admin/imports/${run.id}/errors`} download>
              Download the rows to review
            </a>
          </p>
        )}
      </div>
    </>
  )
}
