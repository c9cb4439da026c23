import { BookingsTable } from '#components/bookings/bookings-table.tsx'
import { Pager } from '#components/table/pager.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { listBookings } from '#lib/bookings/list-bookings.ts'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { cursorOnly } from '#lib/db/keyset.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { PersonRecord } from '../person-record.tsx'

export const generateMetadata = recordMetadata

export default async function PersonBookingsPage({
  params,
  searchParams,
}: RecordParams & { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('bookings.read')
  const { person, counts } = await loadRecord(actor, params)
  const { cursor } = readSearchParams(cursorOnly, await searchParams)
  const bookings = await listBookings(database(), actor, { userId: person.id, cursor })
  const pageAt = (place: string | null) =>
    place ? (`/admin/users/${person.id}/bookings?cursor=${place}` as const) : null

  return (
    <PersonRecord person={person} counts={counts}>
      {bookings.rows.length === 0 ? (
        <Empty title="No bookings yet">What this person books and pays for appears here.</Empty>
      ) : (
        <BookingsTable rows={bookings.rows} now={new Date()} />
      )}
      <Pager newer={pageAt(bookings.previousCursor)} older={pageAt(bookings.nextCursor)} />
    </PersonRecord>
  )
}
