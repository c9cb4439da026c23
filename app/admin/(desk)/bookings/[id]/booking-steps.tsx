import { ButtonLink } from '#components/ui/button.tsx'
import type { Booking } from '#lib/bookings/find-booking.ts'
import { quoteMove } from '#lib/bookings/moves/quote-move.ts'
import { quoteSeats } from '#lib/bookings/seats/quote-seats.ts'
import type { StaffActor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { AddSeat } from './add-seat.tsx'
import styles from './booking.module.css'
import { ConfirmBooking } from './confirm-booking.tsx'
import { MoveBooking } from './move-booking.tsx'

/** What can be done with an open booking: confirm it first, cancel it last. */
export async function BookingSteps({ actor, booking }: { actor: StaffActor; booking: Booking }) {
  if (booking.status !== 'pending' && booking.status !== 'confirmed') return null
  const [quote, move] = await Promise.all([
    quoteSeats(database(), actor, booking.id),
    quoteMove(database(), actor, booking.id),
  ])
  if (!quote) return null

  return (
    <div className={styles.steps}>
      {booking.status === 'pending' && <ConfirmBooking bookingId={booking.id} />}
      {quote.more !== undefined && <AddSeat bookingId={booking.id} now={quote.now} more={quote.more} />}
      {move && <MoveBooking bookingId={booking.id} quote={move} paid={quote.paid} />}
      <ButtonLink href={`/admin/bookings/${booking.id}/cancel`}>Cancel booking or seats</ButtonLink>
    </div>
  )
}
