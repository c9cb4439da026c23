import Link from 'next/link'
import { When } from '#components/ui/when.tsx'
import { nameOf } from '#lib/people/labels.ts'
import type { Note } from '#lib/people/notes/list-notes.ts'
import { readersOf } from '#lib/people/notes/note-readers.ts'
import styles from '../record.module.css'
import { typeLabels } from './note-types.ts'
import { PinButton } from './pin-button.tsx'
import { readersLabels } from './readers-labels.ts'
import { RevealNote } from './reveal-note.tsx'

export function NoteList({ notes, userId, now }: { notes: Note[]; userId: string; now: Date }) {
  return (
    <ol className={styles.notes}>
      {notes.map((note) => (
        <li key={note.id} className={styles.note}>
          {note.noteType === 'medical' ? (
            <RevealNote noteId={note.id} version={note.version} />
          ) : (
            <p className={styles.noteText}>{note.noteContent}</p>
          )}
          <div className={styles.small}>
            {note.createdBy && <Link href={`/admin/users/${note.createdBy}`}>{authorOf(note)}</Link>}
            <When at={note.createdAt} now={now} />
            {note.noteType !== 'general' && <span>{typeLabels[note.noteType]}</span>}
            <span>{readersLabels[readersOf(note)]}</span>
            <Link href={`/admin/users/${userId}/notes/${note.id}`}>
              {note.version > 1 ? 'Edited: see how' : 'Edit'}
            </Link>
            <PinButton noteId={note.id} userId={userId} isPinned={note.pinnedAt !== null} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function authorOf({ authorFirstName, authorLastName, authorEmail }: Note): string {
  return nameOf({ firstName: authorFirstName, lastName: authorLastName, email: authorEmail })
}
