import light from '#components/layout/light/light-page.module.css'
import { formatDay } from '#lib/core/dates.ts'
import type { Note } from '#lib/people/notes/list-notes.ts'

/** Notes the company shares with this customer. */
export function SharedNotes({ notes }: { notes: Note[] }) {
  if (notes.length === 0) return null

  return (
    <section className={light.section}>
      <h2 className={light.heading}>From us</h2>
      <ul className={light.rows}>
        {notes.map((note) => (
          <li key={note.id} className={light.row}>
            <p>{note.noteContent}</p>
            <p className={light.soft}>{formatDay(note.createdAt)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
