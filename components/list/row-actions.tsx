import styles from './list-table.module.css'

/** One thing to do with a row. `{id}` in its address stands for the row's; without an address it copies what the row hands out. */
export type RowAction = {
  label: string
  /** What it says before the name of the row, such as "Write a note about". */
  says: string
  href?: string
  /** A key that does the same for the row that holds the focus. */
  key?: string
  /** Reached by its key alone. */
  isHidden?: true
}

type Props = { actions: RowAction[]; id: string; name: string; copy: string | null }

/** What can be done with one row. The arrows lead along it, so that Tab goes from row to row. */
export function RowActions({ actions, id, name, copy }: Props) {
  return (
    <span className={styles.rowActions}>
      {actions.map(({ label, says, href, isHidden }) => {
        if (isHidden) return null
        if (href) {
          return (
            <a key={label} href={href.replace('{id}', id)} tabIndex={-1} aria-label={`${says} ${name}`}>
              {label}
            </a>
          )
        }
        return (
          copy && (
            <button key={label} type="button" tabIndex={-1} data-copy={copy} aria-label={`${says} ${name}`}>
              {label}
            </button>
          )
        )
      })}
    </span>
  )
}
