import { z } from 'zod'
import { BookingsTable } from '#components/bookings/bookings-table.tsx'
import { Pager } from '#components/table/pager.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { listBookings } from '#lib/bookings/list-bookings.ts'
import { listBookingsInput } from '#lib/bookings/schemas.ts'
import { readSearchParams, type SearchParams, withParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { Counted } from '../counted.tsx'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { PersonRecord } from '../person-record.tsx'

export const generateMetadata = recordMetadata

export default async function PersonBookingsPage({
  params,
  searchParams,
}: RecordParams & { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('bookings.read')
  const record = await loadRecord(actor, params)
  const { id: userId } = record.person
  const asked = readSearchParams(shownInput, await searchParams)
  const bookings = await listBookings(database(), actor, { userId, ...asked })
  const at = `/admin/users/${userId}/bookings` as const
  const pageAt = (cursor: string | null) => (cursor ? (`${at}?${withParams({ ...asked, cursor })}` as const) : null)
  const filters = [asked.counted && 'not cancelled', asked.course?.replaceAll('_', ' ')].filter((words) => words)

  return (
    <PersonRecord record={record}>
      {filters.length > 0 && <Counted words={`Bookings: ${filters.join(', ')}`} all={at} />}
      {bookings.rows.length === 0 ? (
        <Empty title={filters.length > 0 ? 'No such bookings' : 'No bookings yet'}>
          Bookings made by this person appear here.
        </Empty>
      ) : (
        <BookingsTable rows={bookings.rows} now={new Date()} />
      )}
      <Pager newer={pageAt(bookings.previousCursor)} older={pageAt(bookings.nextCursor)} />
    </PersonRecord>
  )
}

const shownInput = z.strictObject(listBookingsInput.pick({ counted: true, course: true, cursor: true }).shape)
