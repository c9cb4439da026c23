import Link from 'next/link'
import table from '#components/table/table.module.css'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import type { MergeRow } from '#lib/records/merge/list-merges.ts'
import styles from './merges.module.css'

export function MergeTable({ rows, now }: { rows: MergeRow[]; now: Date }) {
  return (
    <div className={table.wrap}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Merged</th>
            <th scope="col">Into</th>
            <th scope="col" className={styles.narrow}>
              When
            </th>
            <th scope="col" className={styles.narrow} data-rank="2">
              By
            </th>
            <th scope="col" className={styles.narrow} data-align="right" data-rank="2">
              Rows moved
            </th>
            <th scope="col" className={styles.narrow}>
              State
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td data-phone="1">
                <Link href={`/admin/merges/${row.id}`} className={table.name}>
                  {row.mergedNames.join(', ')}
                </Link>
              </td>
              <td data-phone="3">{row.survivorName}</td>
              <td data-phone="4">
                <When at={row.mergedAt} now={now} />
              </td>
              <td data-rank="2">{row.mergedBy ?? 'An API key'}</td>
              <td data-align="right" data-rank="2">
                {row.movedRows}
              </td>
              <td data-phone="2">
                <StatusDot tone={row.undoneAt ? 'quiet' : 'good'}>{row.undoneAt ? 'Undone' : 'Stands'}</StatusDot>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
