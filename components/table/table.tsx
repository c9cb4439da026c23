import type { ReactNode } from 'react'
import styles from './table.module.css'

export type Column = {
  label: string
  /** In pixels; columns without one share what is left. */
  width?: number
  /** What goes where there is little room: 3 before 2. */
  rank?: 2 | 3
  /** As the figures and dates under it. */
  isRight?: boolean
}

/** A list: its columns, then its rows. Each cell repeats the rank and the side of its column. */
export function Table({ columns, children }: { columns: (Column | false)[]; children: ReactNode }) {
  return (
    <div className={styles.wrap}>
      <table className={styles.table}>
        <thead>
          <tr>{columns.map((column) => column && <Head key={column.label} {...column} />)}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function Head({ label, width, rank, isRight }: Column) {
  return (
    <th scope="col" data-align={isRight ? 'right' : undefined} data-rank={rank} style={{ width }}>
      {label}
    </th>
  )
}
