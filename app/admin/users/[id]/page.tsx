import { Pager } from '#components/table/pager.tsx'
import { listActivity } from '#lib/activity/list-activity.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { cursorOnly } from '#lib/db/keyset.ts'
import { listColleagues } from '#lib/people/notes/mentions.ts'
import { loadRecord, type RecordParams, recordMetadata } from './load-record.ts'
import { NoteForm } from './note-form.tsx'
import { PersonRecord } from './person-record.tsx'
import { Timeline } from './timeline.tsx'

export const generateMetadata = recordMetadata

export default async function PersonPage({
  params,
  searchParams,
}: RecordParams & { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.read')
  const record = await loadRecord(actor, params)
  const { person } = record
  const { cursor } = readSearchParams(cursorOnly, await searchParams)
  const activity = await listActivity(database(), actor, { userId: person.id, cursor })
  const pageAt = (place: string | null) => (place ? (`/admin/users/${person.id}?cursor=${place}` as const) : null)

  return (
    <PersonRecord record={record}>
      <NoteForm userId={person.id} colleagues={await listColleagues(database(), actor)} />
      <Timeline rows={activity.rows} now={new Date()} />
      <Pager newer={pageAt(activity.previousCursor)} older={pageAt(activity.nextCursor)} />
    </PersonRecord>
  )
}
