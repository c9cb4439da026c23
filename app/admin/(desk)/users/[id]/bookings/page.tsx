import { cookies } from 'next/headers'
import { ListRows } from '#components/list/list-rows.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { bookingList } from '#lib/bookings/booking-list.ts'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'
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
  const asked = await searchParams
  const at = `/admin/users/${userId}/bookings` as const
  const place = { params: asked, cookies: await cookies(), at, fixed: { userId }, columns: ownColumns }
  const open = await openList(database(), actor, bookingList, place)
  const { counted, course } = readSearchParams(bookingList.input, asked)
  const filters = [counted && 'not cancelled', course?.replaceAll('_', ' ')].filter((words) => words)

  return (
    <PersonRecord record={record}>
      {filters.length > 0 && <Counted words={`Bookings: ${filters.join(', ')}`} all={at} />}
      <ListRows
        open={open}
        empty={<Empty title="No bookings yet">Bookings made by this person appear here.</Empty>}
        hint="Bookings made by this person appear here."
      />
    </PersonRecord>
  )
}

/** Without the booker, whose page it is. */
const ownColumns = {
  reference: { width: 168, phone: 1 },
  course: { phone: 3 },
  courseDate: { width: 108 },
  status: {},
  numberOfAttendees: {},
  finalAmount: { width: 96 },
} as const
