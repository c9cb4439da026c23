import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { activityList } from '#lib/house.ts'
import { listColleagues } from '#lib/people/notes/mentions.ts'
import { loadRecord, type RecordParams, recordMetadata } from './load-record.ts'
import { NoteForm } from './note/note-form.tsx'
import { PersonRecord } from './person-record.tsx'
import { PersonTimeline } from './person-timeline.tsx'

export const generateMetadata = recordMetadata

export default async function PersonPage({
  params,
  searchParams,
}: RecordParams & { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.read')
  const record = await loadRecord(actor, params)
  const { person } = record
  const asked = readSearchParams(activityList.input, await searchParams)

  return (
    <PersonRecord record={record}>
      <NoteForm userId={person.id} colleagues={await listColleagues(database(), actor)} />
      <PersonTimeline actor={actor} person={person} asked={asked} />
    </PersonRecord>
  )
}
