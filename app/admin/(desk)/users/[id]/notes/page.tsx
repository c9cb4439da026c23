import { z } from 'zod'
import { Empty } from '#components/ui/empty.tsx'
import { Saying } from '#components/ui/saying.tsx'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listNotes } from '#lib/people/notes/list-notes.ts'
import { listColleagues } from '#lib/people/notes/mentions.ts'
import { noteTypes } from '#lib/people/notes/note-words.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { NoteForm } from '../note/note-form.tsx'
import { PersonRecord } from '../person-record.tsx'
import { NoteList } from './note-list.tsx'
import { TypeFilter } from './type-filter.tsx'

export const generateMetadata = recordMetadata

const search = z.strictObject({ type: z.enum(noteTypes).optional() })

type Props = RecordParams & { searchParams: Promise<SearchParams> }

export default async function PersonNotesPage({ params, searchParams }: Props) {
  const { actor } = await requirePermission('people.read')
  const record = await loadRecord(actor, params)
  const { person } = record
  const { type } = readSearchParams(search, await searchParams)
  const notes = await listNotes(database(), actor, person.id, { type })

  return (
    <PersonRecord record={record}>
      <NoteForm userId={person.id} colleagues={await listColleagues(database(), actor)} />
      <Saying words={notesInWords(notes)} />
      <TypeFilter userId={person.id} chosen={type} />
      {notes.length === 0 ? (
        <Empty title={type ? 'No notes of this type' : 'No notes yet'}>Note anything a colleague should know.</Empty>
      ) : (
        <NoteList notes={notes} userId={person.id} now={new Date()} />
      )}
    </PersonRecord>
  )
}

function notesInWords(notes: { pinnedAt: Date | null }[]): string {
  const pinned = notes.filter(({ pinnedAt }) => pinnedAt !== null).length
  return `${notes.length} ${notes.length === 1 ? 'note' : 'notes'} shown, ${pinned} pinned`
}
