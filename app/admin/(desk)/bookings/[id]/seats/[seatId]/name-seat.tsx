'use client'

import Link from 'next/link'
import { SecondSeat } from '#components/bookings/second-seat.tsx'
import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import type { SeatName } from '#lib/bookings/seats/schemas.ts'
import { errorsOf } from '#lib/core/form-state.ts'
import { nameSeatAction } from '../../actions.ts'
import { SeatFields } from '../../seat-fields.tsx'

/** Names the attendee of a seat, or corrects the name. */
export function NameSeat({
  bookingId,
  isOpen,
  seat,
}: {
  bookingId: string
  isOpen: boolean
  seat: SeatName & { id: string; userId: string | null }
}) {
  const [state, send, isSending] = useFormAction(nameSeatAction)
  const mentions = 'mentions' in state ? (state.mentions ?? []) : []
  return (
    <form action={send} className={styles.form} noValidate>
      <FormKey state={state} />
      <Refused state={state} />
      {isOpen && (
        <p>A different name gives the seat to someone else: both are emailed, and the price stays the same.</p>
      )}
      {seat.userId && <Link href={`/admin/users/${seat.userId}`}>Open their record</Link>}
      <input type="hidden" name="bookingId" value={bookingId} />
      <input type="hidden" name="seatId" value={seat.id} />
      <SeatFields values={'typed' in state ? state.typed : seatValues(seat)} errors={errorsOf(state)} />
      {mentions.map(({ id, label }) => (
        <Link key={id} href={`/admin/users/${id}`}>
          Open {label}
        </Link>
      ))}
      <SecondSeat state={state} />
      <Button type="submit" kind="primary" isBusy={isSending}>
        Save this seat
      </Button>
    </form>
  )
}

function seatValues({ firstName, lastName, email, certificateName }: SeatName) {
  return { firstName, lastName, email, certificateName }
}
