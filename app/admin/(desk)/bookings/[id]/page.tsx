import { notFound } from 'next/navigation'
import { z } from 'zod'
import beside from '#components/layout/beside.module.css'
import { findBooking, listAttendees } from '#lib/bookings/find-booking.ts'
import { findOrigin } from '#lib/bookings/moves/find-origin.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { nameOf } from '#lib/people/labels.ts'
import { formatPlannedDays } from '#lib/sessions/planning/day-rows.ts'
import { findPlan } from '#lib/sessions/planning/find-plan.ts'
import { AttendeesTable } from './attendees-table.tsx'
import styles from './booking.module.css'
import { BookingFacts } from './booking-facts.tsx'
import { BookingHeader } from './booking-header.tsx'
import { BookingHistory } from './booking-history.tsx'
import { BookingSteps } from './booking-steps.tsx'
import { BookingMoney } from './money/booking-money.tsx'
import { PriceFacts } from './money/price-facts.tsx'

export default async function BookingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('bookings.read')
  const id = z.uuid().safeParse((await params).id).data
  const booking = id && (await findBooking(database(), actor, id))
  if (!booking) notFound()

  const [attendees, splitFrom, plan] = await Promise.all([
    listAttendees(database(), actor, booking.id),
    findOrigin(database(), actor, booking.id),
    booking.sessionId ? findPlan(database(), actor, booking.sessionId) : undefined,
  ])

  return (
    <>
      <title>{`${booking.reference}, ${nameOf(booking)} · React Fast`}</title>
      <BookingHeader
        booking={booking}
        held={plan ? formatPlannedDays(plan.days, new Date()) : ''}
        splitFrom={splitFrom}
      />
      <BookingSteps actor={actor} booking={booking} />
      <div className={`${beside.columns} ${styles.columns}`}>
        <div>
          <h2 className={beside.title}>Seats</h2>
          <AttendeesTable bookingId={booking.id} attendees={attendees} mayChange={booking.status !== 'cancelled'} />
          <BookingMoney actor={actor} bookingId={booking.id} />
        </div>
        <BookingFacts booking={booking}>
          <PriceFacts booking={booking} />
        </BookingFacts>
        <BookingHistory actor={actor} bookingId={booking.id} bookerId={booking.userId} />
      </div>
    </>
  )
}
