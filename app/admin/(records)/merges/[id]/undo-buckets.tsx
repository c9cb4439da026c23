import { columnLabel } from '#lib/records/merge/merge-fields.ts'
import { rowsLabel } from '#lib/records/merge/rows-label.ts'
import type { UndoBucket, UndoLine, UndoReport } from '#lib/records/merge/undo/undo-report.ts'
import styles from '../merges.module.css'

const buckets: UndoBucket[] = ['restored', 'kept', 'cannot']
const planned = { restored: 'Goes back', kept: 'Stays, because edited since', cannot: 'Cannot go back' }
const done = { restored: 'Restored', kept: 'Kept: edited since', cannot: 'Could not be restored' }

type Props = { report: UndoReport; names: ReadonlyMap<string, string>; isDone: boolean }

/** Three lists: restored, kept because edited since, and impossible with the reason. */
export function UndoBuckets({ report, names, isDone }: Props) {
  return (
    <div className={styles.buckets}>
      {buckets.map((bucket) => (
        <section key={bucket} className={styles.bucket}>
          <h3>
            {(isDone ? done : planned)[bucket]} ({report[bucket].length})
          </h3>
          {report[bucket].length === 0 && <p className={styles.lead}>Nothing</p>}
          <ul className={styles.lines}>
            {report[bucket].map((line) => (
              <li key={`${line.what} ${line.userId} ${line.name}`}>
                {inWords(line, names.get(line.userId))}
                {line.reason && <span className={styles.reason}> {line.reason}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Fields of the surviving record, unless another person is named. */
function inWords({ what, name, count }: UndoLine, person: string | undefined): string {
  switch (what) {
    case 'field':
      return person ? `${columnLabel(name)} of ${person}` : columnLabel(name)
    case 'rows':
      return `${rowsLabel(name)} of ${person}: ${count}`.replace(/^./, (first) => first.toUpperCase())
    case 'record':
      return `The record of ${person}`
    default:
      return what satisfies never
  }
}
