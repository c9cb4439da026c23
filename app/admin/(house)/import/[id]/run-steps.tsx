import { ButtonLink } from '#components/ui/button.tsx'
import type { ImportRun } from '#lib/imports/find-import-run.ts'
import { formatCount } from '../format-count.ts'
import styles from '../import.module.css'

type Props = { run: ImportRun; waiting: number }

/** What can be done with a run. */
export function RunSteps({ run, waiting }: Props) {
  return (
    <>
      {run.state === 'finished' && <ButtonLink href={`/admin/import/${run.id}/undo`}>Undo</ButtonLink>}
      {waiting > 0 && (
        <ButtonLink href={`/admin/import/review?run=${run.id}`}>
          Review {formatCount(waiting)} {waiting === 1 ? 'row' : 'rows'}
        </ButtonLink>
      )}
    </>
  )
}

/** Downloads the rows that wait for review, to correct them in another program. */
export function ReviewFile({ run, waiting }: Props) {
  if (waiting === 0) return null
  return (
    <p className={styles.actions}>
      <a href={`/api/admin/imports/${run.id}/errors`} download>
        Download the rows to review
      </a>
    </p>
  )
}
