import type { Total } from '#lib/db/count-rows.ts'

/** "1,204 bookings" or, past the cap, "10,000+ bookings"; waits for a count that the rows did not wait for. */
export async function BookingsTotal({ total }: { total: Promise<Total> }) {
  const { total: bookings, isExact } = await total
  return (
    <>
      {bookings.toLocaleString('en-GB')}
      {isExact ? '' : '+'} {bookings === 1 ? 'booking' : 'bookings'}
    </>
  )
}
