'use client'

import type { NoteFound } from '#lib/people/notes/find-note.ts'
import type { Colleague } from '#lib/people/notes/mentions.ts'
import { readersOf } from '#lib/people/notes/note-readers.ts'
import { RevealNote } from '../reveal-note.tsx'
import { EditForm } from './edit-form.tsx'
import styles from './edit-note.module.css'

type Props = { note: NoteFound; colleagues: Colleague[] }

/** The form that edits a note; for a medical note only after a reason is given. */
export function EditNote({ note, colleagues }: Props) {
  const form = (content: string) => (
    <EditForm note={{ ...note, content, readers: readersOf(note) }} colleagues={colleagues} />
  )
  if (note.noteType !== 'medical') return form(note.noteContent)
  return (
    <div className={styles.sealed}>
      <RevealNote noteId={note.id} version={note.version} draw={form} />
    </div>
  )
}
