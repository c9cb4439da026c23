import type { ImportRun } from '#lib/imports/find-import-run.ts'
import { reasonLabel } from '#lib/imports/labels.ts'
import { formatCount } from '../format-count.ts'
import styles from '../import.module.css'
import { ReconciliationTable } from '../reconciliation.tsx'

/** The results of a run; empty until it has finished. */
export function RunSums({ run: { kind, numbers } }: { run: ImportRun }) {
  if (numbers.read === undefined) return null
  return kind === 'people' ? <PeopleTable numbers={numbers} /> : <ReconciliationTable numbers={numbers} />
}

function PeopleTable({ numbers }: { numbers: ImportRun['numbers'] }) {
  const lines = [
    { label: 'Read', count: numbers.read, isTotal: true },
    { label: 'People added', count: numbers.usersCreated },
    { label: 'Already on record', count: numbers.duplicates },
    { label: 'Not imported', count: numbers.invalid },
  ]
  return (
    <div className={styles.sums}>
      <table className={styles.sum}>
        <caption>People</caption>
        <tbody>
          {lines.map(({ label, count, isTotal }) => (
            <tr key={label} data-total={isTotal}>
              <th scope="row">{label}</th>
              <td>{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {Object.keys(numbers.reasons ?? {}).length > 0 && (
        <table className={styles.sum}>
          <caption>Why rows were not imported</caption>
          <tbody>
            {Object.entries(numbers.reasons ?? {}).map(([reason, count]) => (
              <tr key={reason}>
                <th scope="row">{reasonLabel(reason)}</th>
                <td>{formatCount(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
