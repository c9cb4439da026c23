import { columnLabel } from '#lib/records/merge/merge-fields.ts'
import styles from '../merges.module.css'
import type { MergeEntry } from './load-merge-entry.ts'
import { showValue } from './show-value.ts'

/** The result of a merge: the records, the rows moved, and each field before and after. */
export function MergeDone({ entry: { members, changes } }: { entry: MergeEntry }) {
  const changed = Object.entries(changes).filter(
    ([name, { before, after, from }]) => name !== 'lastActivityDate' && (before !== after || (from && before === null)),
  )

  return (
    <>
      <section>
        <h2 className={styles.heading}>What moved</h2>
        <ul className={styles.lines}>
          {members.map(({ id, name, email, moves }) => (
            <li key={id}>
              {name}
              {email && email !== name && ` (${email})`}:{' '}
              {moves.map(({ rows, count }) => `${rows} ${count}`).join(', ') || 'no rows'}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className={styles.heading}>What the surviving record took over</h2>
        {changed.length === 0 && <p className={styles.lead}>Nothing: the details were already the same.</p>}
        <ul className={styles.lines}>
          {changed.map(([name, change]) => (
            <li key={name}>
              {columnLabel(name)}: {showValue(name, change)}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
