import { formatMoment } from '#lib/core/dates.ts'
import type { ImportRun } from '#lib/imports/find-import-run.ts'
import styles from '../import.module.css'

export function RunFacts({ run }: { run: ImportRun }) {
  return (
    <p className={styles.facts}>
      <span>Started {formatMoment(run.startedAt)}</span>
      {run.finishedAt && <span>Finished {formatMoment(run.finishedAt)}</span>}
      {run.undoneAt && <span>Undone {formatMoment(run.undoneAt)}</span>}
      <span>By {run.startedBy ?? 'the command line'}</span>
    </p>
  )
}
