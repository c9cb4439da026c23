import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import settings from '#components/ui/settings.module.css'
import { findBooking } from '#lib/bookings/find-booking.ts'
import { quoteMove } from '#lib/bookings/moves/quote-move.ts'
import { findSeat } from '#lib/bookings/seats/find-seat.ts'
import { quoteSeats } from '#lib/bookings/seats/quote-seats.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { MoveSeat } from './move-seat.tsx'
import { NameSeat } from './name-seat.tsx'

export const metadata: Metadata = { title: 'Seat' }

const ids = z.object({ id: z.uuid(), seatId: z.uuid() })

export default async function SeatPage({ params }: { params: Promise<{ id: string; seatId: string }> }) {
  const { actor } = await requirePermission('bookings.write')
  const known = ids.safeParse(await params).data
  const booking = known && (await findBooking(database(), actor, known.id))
  const seat = known && (await findSeat(database(), actor, { bookingId: known.id, seatId: known.seatId }))
  if (!booking || !seat) notFound()
  const [quote, move] = await Promise.all([
    quoteSeats(database(), actor, booking.id),
    quoteMove(database(), actor, booking.id, new Date(), seat.id),
  ])
  const isOpen = booking.status === 'pending' || booking.status === 'confirmed'

  return (
    <>
      <PageHeader
        back={<Link href={`/admin/bookings/${booking.id}`}>{booking.reference}</Link>}
        title={`Seat ${seat.seatNumber}`}
      />
      <NameSeat bookingId={booking.id} isOpen={isOpen} seat={seat} />
      {isOpen && quote && move?.oneSeat && (
        <MoveSeat bookingId={booking.id} seatId={seat.id} now={quote.now} paid={quote.paid} quote={move.oneSeat} />
      )}
      {isOpen && booking.numberOfAttendees > 1 && (
        <section className={settings.section}>
          <h2>Cancel this seat</h2>
          <p>You will see the effect on the money first.</p>
          <ButtonLink href={`/admin/bookings/${booking.id}/cancel?seat=${seat.id}`}>Cancel this seat</ButtonLink>
        </section>
      )}
    </>
  )
}
