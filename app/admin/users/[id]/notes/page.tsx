import { Empty } from '#components/ui/empty.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { database } from '#lib/db/database.ts'
import { listNotes } from '#lib/people/list-notes.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { NoteForm } from '../note-form.tsx'
import { PersonRecord } from '../person-record.tsx'
import { NoteList } from './note-list.tsx'

export const generateMetadata = recordMetadata

export default async function PersonNotesPage({ params }: RecordParams) {
  const { actor } = await requirePermission('people.read')
  const record = await loadRecord(actor, params)
  const { person } = record
  const notes = await listNotes(database(), actor, person.id)

  return (
    <PersonRecord record={record}>
      <NoteForm userId={person.id} />
      {notes.length === 0 ? (
        <Empty title="No notes yet">Write down what the next colleague should know.</Empty>
      ) : (
        <NoteList notes={notes} now={new Date()} />
      )}
    </PersonRecord>
  )
}
