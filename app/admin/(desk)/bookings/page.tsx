import type { Metadata } from 'next'
import { Suspense } from 'react'
import { BookingsTable } from '#components/bookings/bookings-table.tsx'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { countBookings } from '#lib/bookings/count-bookings.ts'
import { listBookings } from '#lib/bookings/list-bookings.ts'
import { listBookingsInput } from '#lib/bookings/schemas.ts'
import { readSearchParams, type SearchParams, withParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { BookingsToolbar } from './bookings-toolbar.tsx'
import { BookingsTotal } from './bookings-total.tsx'
import { isFiltered } from './is-filtered.ts'
import { NewBooking, NoBookings } from './no-bookings.tsx'

export const metadata: Metadata = { title: 'Bookings' }

export default async function BookingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('bookings.read')
  const input = readSearchParams(listBookingsInput, await searchParams)
  const total = countBookings(database(), actor, input)
  const { rows, nextCursor, previousCursor } = await listBookings(database(), actor, input)
  const counted = (
    <Suspense key={withParams({ ...input, cursor: undefined })} fallback="…">
      <BookingsTotal total={total} />
    </Suspense>
  )
  const pageAt = (cursor: string | null) =>
    cursor ? (`/admin/bookings?${withParams({ ...input, cursor })}` as const) : null

  return (
    <>
      <PageHeader title="Bookings" figures={<output>{counted}</output>} actions={<NewBooking />} />
      <BookingsToolbar input={input} />
      {rows.length > 0 && <BookingsTable rows={rows} now={new Date()} hasBooker />}
      {rows.length === 0 && <NoBookings isFiltered={isFiltered(input)} />}
      <Pager newer={pageAt(previousCursor)} older={pageAt(nextCursor)} newerLabel="Newer" olderLabel="Older">
        {rows.length > 0 && (
          <>
            {rows.length} of {counted}
          </>
        )}
      </Pager>
    </>
  )
}
