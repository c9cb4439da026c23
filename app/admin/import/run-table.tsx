import Link from 'next/link'
import table from '#components/table/table.module.css'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import { runStateLabels, runStateTones } from '#lib/imports/labels.ts'
import type { ImportRun } from '#lib/imports/list-import-runs.ts'
import { formatCount } from './format-count.ts'
import styles from './import.module.css'

export function RunTable({ runs, now }: { runs: ImportRun[]; now: Date }) {
  return (
    <div className={table.wrap}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col" className={styles.state}>
              State
            </th>
            <th scope="col" className={styles.when}>
              When
            </th>
            <th scope="col" className={styles.who} data-rank="2">
              Started by
            </th>
            <th scope="col" className={styles.figure} data-align="right">
              Read
            </th>
            <th scope="col" className={styles.figure} data-align="right">
              Imported
            </th>
            <th scope="col" className={styles.figure} data-align="right" data-rank="2">
              Not used
            </th>
            <th scope="col" className={styles.figure} data-align="right" data-rank="3">
              New people
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow key={run.id} run={run} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RunRow({ run, now }: { run: ImportRun; now: Date }) {
  const { read, imported, needsReview, invalid, usersCreated } = run.numbers

  return (
    <tr>
      <td data-phone="1">
        <Link href={`/admin/import/${run.id}`} className={table.name}>
          {run.source}
        </Link>
      </td>
      <td data-phone="2">
        <StatusDot tone={runStateTones[run.state]}>{runStateLabels[run.state]}</StatusDot>
      </td>
      <td data-phone="3">
        <When at={run.startedAt} now={now} />
      </td>
      <td data-rank="2">{run.startedBy ?? 'Command line'}</td>
      <td data-align="right">{formatCount(read)}</td>
      <td data-align="right" data-phone="4">
        {formatCount(run.kind === 'people' ? usersCreated : imported)}
      </td>
      <td data-align="right" data-rank="2">
        {formatCount(run.kind === 'people' ? invalid : needsReview)}
      </td>
      <td data-align="right" data-rank="3">
        {formatCount(usersCreated)}
      </td>
    </tr>
  )
}
