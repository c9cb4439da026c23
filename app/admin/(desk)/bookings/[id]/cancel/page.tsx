import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { findBooking, listAttendees } from '#lib/bookings/find-booking.ts'
import { quoteCancel } from '#lib/bookings/money/quote-cancel.ts'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import styles from './cancel.module.css'
import { CancelForm } from './cancel-form.tsx'
import { ChooseSeats } from './choose-seats.tsx'
import { Outcome } from './outcome.tsx'
import { type Choice, readChoice } from './read-choice.ts'

export const metadata: Metadata = { title: 'Cancel' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** Cancels a booking or some of its seats. The effect on the money is shown before the button. */
export default async function CancelPage({ params, searchParams }: Props) {
  const { actor } = await requirePermission('bookings.write')
  const id = z.uuid().safeParse((await params).id)
  const booking = id.success && (await findBooking(database(), actor, id.data))
  if (!booking || (booking.status !== 'pending' && booking.status !== 'confirmed')) notFound()

  const seats = (await listAttendees(database(), actor, booking.id)).filter(({ status }) => status === 'booked')
  const choice = readChoice(await searchParams, seats)
  const quote = await quoteCancel(database(), actor, { bookingId: booking.id, ...choice.cancelling })
  if (!quote) notFound()

  return (
    <>
      <PageHeader
        back={<Link href={`/admin/bookings/${booking.id}`}>{booking.reference}</Link>}
        title={titleOf(choice)}
      />
      <div className={styles.page}>
        <ChooseSeats seats={seats} choice={choice} bookingId={booking.id} />
        {choice.isMade && <Outcome quote={quote} />}
        {choice.isMade && (
          <CancelForm
            key={JSON.stringify(choice.cancelling)}
            bookingId={booking.id}
            seatIds={choice.cancelling.seatIds ?? []}
            by={choice.cancelling.by}
            keep={choice.cancelling.keepInstead}
            quoted={{ owed: quote.owed, refund: quote.refund }}
          />
        )}
      </div>
    </>
  )
}

function titleOf({ isMade, cancelling }: Choice): string {
  if (!isMade) return 'Cancel booking or seats'
  return cancelling.seatIds ? 'Cancel seats' : 'Cancel this booking'
}
