import { formatDay } from '#lib/core/dates.ts'
import type { Note } from '#lib/people/list-notes.ts'
import styles from './bookings.module.css'

/** What the company wrote for this customer to read. */
export function SharedNotes({ notes }: { notes: Note[] }) {
  if (notes.length === 0) return null

  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>From us</h2>
      <ul className={styles.rows}>
        {notes.map((note) => (
          <li key={note.id} className={styles.row}>
            <p>{note.noteContent}</p>
            <p className={styles.soft}>{formatDay(note.createdAt)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
