import { Empty } from '#components/ui/empty.tsx'
import { When } from '#components/ui/when.tsx'
import type { LeftOutRow } from '#lib/imports/review/list-left-out-rows.ts'
import { LeftOut } from './left-out.tsx'
import styles from './review.module.css'

/** Rows that were left out: why, when and by whom. */
export function LeftOutRows({ rows, now }: { rows: LeftOutRow[]; now: Date }) {
  if (rows.length === 0)
    return (
      <Empty title="Nothing is left out">
        When you leave out a row that nobody can correct, it stays here with the reason.
      </Empty>
    )
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const title = row.name ?? row.reference ?? 'A line that could not be read'
        return (
          <li key={row.id} className={styles.row}>
            <div className={styles.head}>
              <h2 className={styles.title}>{title}</h2>
              <p className={styles.facts}>
                {row.name && row.reference && <span>{row.reference}</span>}
                <span>{row.source}</span>
                <span>
                  {row.leftOutBy ?? 'An API key'}, <When at={row.leftOutAt} now={now} />
                </span>
              </p>
            </div>
            <LeftOut rowId={row.id} title={title} words={row.reason} />
          </li>
        )
      })}
    </ul>
  )
}
