import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ListPage } from '#components/list/list-page.tsx'
import { bookingList } from '#lib/bookings/booking-list.ts'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'
import { NewBooking, NoBookings } from './no-bookings.tsx'

export const metadata: Metadata = { title: 'Bookings' }

export default async function BookingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('bookings.read')
  const place = { params: await searchParams, cookies: await cookies() }

  return (
    <ListPage
      open={await openList(database(), actor, bookingList, place)}
      title="Bookings"
      actions={<NewBooking />}
      empty={<NoBookings />}
      hint="Search by the start of a reference, or by the booker’s name, email or phone."
    />
  )
}
