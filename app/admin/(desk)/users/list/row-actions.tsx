import styles from './people-table.module.css'

/**
 * What can be done with one person from the list; drawn in the row that is pointed at or holds the focus. The arrows
 * lead along it, so that Tab goes from row to row.
 */
export function RowActions({ id, name, email }: { id: string; name: string; email: string | null }) {
  return (
    <span className={styles.rowActions}>
      <a href={`/admin/users/${id}`} tabIndex={-1} aria-label={`Open ${name}`}>
        Open
      </a>
      <a href={`/admin/users/${id}/notes#write`} tabIndex={-1} aria-label={`Write a note about ${name}`}>
        Note
      </a>
      {email && (
        <button type="button" tabIndex={-1} data-copy={email} aria-label={`Copy the email address of ${name}`}>
          Copy email
        </button>
      )}
    </span>
  )
}
