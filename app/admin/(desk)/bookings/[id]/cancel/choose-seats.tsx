'use client'

import Form from 'next/form'
import type { FormEvent } from 'react'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Attendee } from '#lib/bookings/find-booking.ts'
import styles from './cancel.module.css'
import type { Choice } from './read-choice.ts'

type Props = { seats: Attendee[]; choice: Choice; bookingId: string }

const showAtOnce = (event: FormEvent<HTMLFormElement>) => event.currentTarget.requestSubmit()

/** Chooses the seats and who is cancelling. Nothing is cancelled yet: the page then shows the effect on the money. */
export function ChooseSeats({ seats, choice: { isMade, cancelling, keep, fault }, bookingId }: Props) {
  const { seatIds, by } = cancelling
  return (
    <Form
      action={`/admin/bookings/${bookingId}/cancel`}
      onChange={showAtOnce}
      scroll={false}
      replace
      className={styles.choice}
      key={JSON.stringify([cancelling, keep])}
    >
      {seats.length > 1 && (
        <fieldset className={styles.seats}>
          <legend>Seats</legend>
          {seats.map((seat) => (
            <label key={seat.id}>
              <input
                type="checkbox"
                name="seat"
                value={seat.id}
                defaultChecked={isMade && (!seatIds || seatIds.includes(seat.id))}
              />{' '}
              Seat {seat.seatNumber}: {nameOf(seat)}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset className={styles.seats}>
        <legend>Who is cancelling?</legend>
        <label>
          <input type="radio" name="by" value="customer" defaultChecked={by === 'customer'} /> The customer: the terms
          of the booking apply
        </label>
        <label>
          <input type="radio" name="by" value="company" defaultChecked={by === 'company'} /> You do: everything is given
          back
        </label>
      </fieldset>
      <TextField
        label="Keep a different amount"
        name="keep"
        hint="Leave it empty to keep what the terms say."
        defaultValue={keep}
        error={fault}
        inputMode="decimal"
        autoComplete="off"
      />
      <Button type="submit">Show the effect on the money</Button>
    </Form>
  )
}

function nameOf({ firstName, lastName, certificateName }: Attendee): string {
  return [firstName, lastName].filter(Boolean).join(' ') || certificateName || 'not named yet'
}
