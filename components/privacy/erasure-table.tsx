import { formatPlainDate } from '#lib/core/dates.ts'
import type { ErasureEntry } from '#lib/privacy/personal-data.ts'
import styles from './erasure-table.module.css'

const fates: Record<ErasureEntry['fate'], string> = { deleted: 'Goes', blanked: 'Emptied', kept: 'Stays' }

/** The effects of an erasure per kind of data: how many rows, the outcome, the ground and until when. */
export function ErasureTable({ entries, caption }: { entries: ErasureEntry[]; caption: string }) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Rows</th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {entries
          .filter(({ rows }) => rows > 0)
          .map(({ table, reason, rows, fate, until }) => (
            <tr key={`${table} ${reason}`}>
              <td>
                {reason}
                {until && `. Kept until ${formatPlainDate(until)}`}
              </td>
              <td>{rows}</td>
              <td>{fates[fate]}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
