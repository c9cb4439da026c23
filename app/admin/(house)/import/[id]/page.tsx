import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import notice from '#components/form/notice.module.css'
import { PageHeader } from '#components/layout/page-header.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findImportRun } from '#lib/imports/find-import-run.ts'
import { runStateLabels, runStateTones } from '#lib/imports/labels.ts'
import { namePeople } from '#lib/imports/name-people.ts'
import { sayNobodyNew, sayNothingNew } from '#lib/imports/nothing-new.ts'
import { listReviewRows } from '#lib/imports/review/list-review-rows.ts'
import styles from '../import.module.css'
import { PeopleRun } from './people-run.tsx'
import { RunFacts } from './run-facts.tsx'
import { ReviewFile, RunSteps } from './run-steps.tsx'
import { RunSums } from './run-sums.tsx'
import { UndoFigures } from './undo-figures.tsx'

export const metadata: Metadata = { title: 'Import run' }

export default async function ImportRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('imports.read')
  const id = z.uuid().safeParse((await params).id).data
  const run = id && (await findImportRun(database(), actor, { runId: id }))
  if (!run) notFound()
  const names = await namePeople(database(), actor, run.undoReport)
  const waiting = (await listReviewRows(database(), actor, { runId: run.id, pageSize: 1 })).total
  const said = run.kind === 'people' ? sayNobodyNew(run.numbers) : sayNothingNew(run.numbers)

  return (
    <>
      <PageHeader
        title={run.source}
        back={<Link href="/admin/import">Import</Link>}
        figures={<StatusDot tone={runStateTones[run.state]}>{runStateLabels[run.state]}</StatusDot>}
        actions={<RunSteps run={run} waiting={waiting} />}
      />
      <div className={styles.page}>
        <RunFacts run={run} />
        {run.error && <p className={notice.refused}>{run.error}</p>}
        {said && <p className={notice.done}>{said}.</p>}
        {run.kind === 'people' && <PeopleRun actor={actor} run={run} />}
        <RunSums run={run} />
        {run.undoReport && <UndoFigures report={run.undoReport} names={names} />}
        <ReviewFile run={run} waiting={waiting} />
      </div>
    </>
  )
}
