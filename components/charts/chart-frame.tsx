import type { ReactNode } from 'react'
import unseen from '#components/ui/unseen.module.css'
import type { OfficeRoute } from '#lib/core/office-route.ts'
import styles from './chart-frame.module.css'

/** A head of the table; `tick` stands for it where it is long. */
export type Column = { label: string; tick?: string }
export type Cell = { words: string; href?: OfficeRoute }
export type TableRow = { label: string; cells: Cell[] }

type Props = {
  title: string
  /** What a reader has to know of the figures. */
  note?: string | undefined
  columns: Column[]
  rows: TableRow[]
  children: ReactNode
}

/** A drawing, and one click away the table that says the same in words. */
export function ChartFrame({ title, note, columns, rows, children }: Props) {
  return (
    <figure className={styles.chart} aria-label={title}>
      {children}
      {note && <figcaption className={styles.note}>{note}</figcaption>}
      <details className={styles.details}>
        <summary className={styles.summary}>
          Show as a table<span className={unseen.unseen}>: {title}</span>
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than a phone, arrow keys scroll it */}
        <section className={styles.scroll} aria-label={`${title}, as a table`} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map(({ label, tick }) => (
                  <th key={label} scope="col" aria-label={tick && label}>
                    {tick ?? label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.label} columns={columns} {...row} />
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  )
}

function Row({ label, cells, columns }: TableRow & { columns: Column[] }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map(({ words, href }, place) => (
        <td key={columns[place + 1]?.label}>{href ? <a href={href}>{words}</a> : words}</td>
      ))}
    </tr>
  )
}

/** What is said where there is nothing to draw. */
export function NothingToDraw({ children }: { children: ReactNode }) {
  return <p className={styles.nothing}>{children}</p>
}
