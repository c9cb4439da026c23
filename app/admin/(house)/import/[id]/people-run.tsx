import Link from 'next/link'
import type { StaffActor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import type { ImportRun } from '#lib/imports/find-import-run.ts'
import { findRunFile } from '#lib/imports/people/kept/find-run-file.ts'
import { formatCount } from '../format-count.ts'
import styles from '../import.module.css'
import { LookAgain } from './look-again.tsx'

/** The progress of an import of people, and the actions on its file while it is stored. */
export async function PeopleRun({ actor, run }: { actor: StaffActor; run: ImportRun }) {
  const file = await findRunFile(database(), actor, { runId: run.id })
  if (!file) return null
  const toFile = `/admin/import/people/${file.id}`

  if (run.state === 'running')
    return (
      <>
        <progress className={styles.bar} value={run.rowsRead} max={file.rows} aria-label="Rows read" />
        <p role="status">
          {formatCount(run.rowsRead)} of {formatCount(file.rows)} rows done.
        </p>
        <p className={styles.lead}>
          <LookAgain runId={run.id} />. If it stands still,{' '}
          <Link href={{ pathname: toFile }}>start again from the file</Link>: people are added once only.
        </p>
      </>
    )
  if (run.state !== 'finished')
    return (
      <p className={styles.lead}>
        <Link href={{ pathname: toFile }}>Start again from the file</Link>
      </p>
    )
  if (!run.numbers.invalid) return null
  return (
    <p className={styles.lead}>
      <a href={`/api/admin/imports/${run.id}/refused`} download>
        Download the rows that were not imported
      </a>{' '}
      with the reason beside each, to mend them and bring the file again.
    </p>
  )
}
