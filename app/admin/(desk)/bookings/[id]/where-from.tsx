import Link from 'next/link'
import type { Booking } from '#lib/bookings/find-booking.ts'
import type { findOrigin } from '#lib/bookings/moves/find-origin.ts'
import { formatWeekday } from '#lib/core/dates.ts'

type Props = { booking: Booking; splitFrom: Awaited<ReturnType<typeof findOrigin>> }

/** Where a moved booking was before: on another day, or as a seat of another booking. */
export function WhereFrom({ booking: { movedFromSessionId, movedFromDate }, splitFrom }: Props) {
  const day = (date: string) => formatWeekday(date, new Date())
  return (
    <>
      {movedFromSessionId && (
        <span>
          Moved from{' '}
          <Link href={`/admin/sessions/${movedFromSessionId}`}>
            {movedFromDate ? day(movedFromDate) : 'another session'}
          </Link>
        </span>
      )}
      {splitFrom && (
        <span>
          Came from <Link href={`/admin/bookings/${splitFrom.bookingId}`}>{splitFrom.reference}</Link>, seat{' '}
          {splitFrom.seatNumber}
          {splitFrom.courseDate && ` on ${day(splitFrom.courseDate)}`}
        </span>
      )}
    </>
  )
}
