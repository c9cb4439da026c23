import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import beside from '#components/layout/beside.module.css'
import { PaymentsTable } from '#components/payments/payments-table.tsx'
import { findBooking, listAttendees } from '#lib/bookings/find-booking.ts'
import { quoteMove } from '#lib/bookings/moves/quote-move.ts'
import { quoteSeats } from '#lib/bookings/seats/quote-seats.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listPayments } from '#lib/payments/list-payments.ts'
import { AddSeat } from './add-seat.tsx'
import { AttendeesTable } from './attendees-table.tsx'
import { BookingFacts } from './booking-facts.tsx'
import { BookingHeader } from './booking-header.tsx'
import { CancelBooking } from './cancel-booking.tsx'
import { ConfirmBooking } from './confirm-booking.tsx'
import { MoveBooking } from './move-booking.tsx'

export const metadata: Metadata = { title: 'Booking' }

export default async function BookingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('bookings.read')
  const id = z.uuid().safeParse((await params).id)
  const booking = id.success && (await findBooking(database(), actor, id.data))
  if (!booking) notFound()

  const [attendees, payments, quote, move] = await Promise.all([
    listAttendees(database(), actor, booking.id),
    listPayments(database(), actor, { bookingId: booking.id }),
    quoteSeats(database(), actor, booking.id),
    quoteMove(database(), actor, booking.id),
  ])
  const isOpen = booking.status === 'pending' || booking.status === 'confirmed'

  return (
    <>
      <BookingHeader booking={booking} />
      <div className={beside.columns}>
        <div>
          <h2 className={beside.title}>Seats</h2>
          <AttendeesTable bookingId={booking.id} attendees={attendees} mayChange={booking.status !== 'cancelled'} />
          {isOpen && quote?.more !== undefined && <AddSeat bookingId={booking.id} now={quote.now} more={quote.more} />}
          <h2 className={beside.title}>Payments</h2>
          {payments.length > 0 ? <PaymentsTable rows={payments} /> : <p className={beside.none}>No payments yet.</p>}
        </div>
        <BookingFacts booking={booking}>
          {booking.status === 'pending' && <ConfirmBooking bookingId={booking.id} />}
          {isOpen && quote && move && <MoveBooking bookingId={booking.id} quote={move} paid={quote.paid} />}
          {isOpen && quote && <CancelBooking bookingId={booking.id} paid={quote.paid} />}
        </BookingFacts>
      </div>
    </>
  )
}
