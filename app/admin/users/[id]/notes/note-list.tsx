import Link from 'next/link'
import { When } from '#components/ui/when.tsx'
import { nameOf } from '#lib/people/labels.ts'
import type { Note } from '#lib/people/list-notes.ts'
import styles from '../record.module.css'

const typeLabels: Record<Note['noteType'], string | undefined> = {
  general: undefined,
  complaint: 'Complaint',
  compliment: 'Compliment',
  medical: 'Medical',
  special_requirement: 'Special requirement',
}

export function NoteList({ notes, now }: { notes: Note[]; now: Date }) {
  return (
    <ol className={styles.notes}>
      {notes.map((note) => (
        <li key={note.id} className={styles.note}>
          <p className={styles.noteText}>{note.noteContent}</p>
          <p className={styles.small}>
            {note.createdBy && <Link href={`/admin/users/${note.createdBy}`}>{authorOf(note)}</Link>}
            <When at={note.createdAt} now={now} />
            {typeLabels[note.noteType] && <span>{typeLabels[note.noteType]}</span>}
            {note.pinnedAt && <span>Pinned</span>}
            <span>{readersOf(note)}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}

function authorOf({ authorFirstName, authorLastName, authorEmail }: Note): string {
  return nameOf({ firstName: authorFirstName, lastName: authorLastName, email: authorEmail })
}

function readersOf({ isInternal, forInstructors }: Note): string {
  if (!isInternal) return 'The customer sees it'
  return forInstructors ? 'Instructors see it' : 'Only the office'
}
