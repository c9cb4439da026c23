'use client'

import { useActionState, useState } from 'react'
import { SecondSeat } from '#components/bookings/second-seat.tsx'
import { HeldKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormKey } from '#components/form/use-form-key.ts'
import { Button } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import type { GroupDiscount } from '#lib/bookings/rules.ts'
import { errorsOf, idle } from '#lib/core/form-state.ts'
import type { Bookable } from '#lib/sessions/planning/list-bookable.ts'
import { takeBookingAction } from './actions.ts'
import { Price } from './price.tsx'

type Props = { userId: string; sessions: Bookable[]; chosen: string | undefined; group: GroupDiscount }

const sources = [
  { id: 'phone', label: 'Phone' },
  { id: 'email', label: 'Email' },
  { id: 'walk_in', label: 'Walk-in' },
  { id: 'website', label: 'Website' },
]
const states = [
  { id: 'confirmed', label: 'Confirmed: we email them now' },
  { id: 'pending', label: 'Pending: no email yet' },
]
const comes = [
  { id: 'yes', label: 'Yes, in the first seat' },
  { id: 'no', label: 'No, all seats are for others' },
]

/** Takes a booking by hand, for instance from a phone call. */
export function BookingForm({ userId, sessions, chosen, group }: Props) {
  const [state, send, isSending] = useActionState(takeBookingAction, idle)
  const formKey = useFormKey(state, isSending)
  const typed: Record<string, string | undefined> = 'typed' in state ? state.typed : { sessionId: chosen }
  const errors = errorsOf(state)
  const [chosenNow, choose] = useState({ sessionId: chosen, seats: '1' })
  const seatPrice = sessions.find(({ id }) => id === chosenNow.sessionId)?.seatPrice
  return (
    <form
      action={send}
      className={styles.form}
      noValidate
      key={JSON.stringify(typed)}
      onChange={({ currentTarget }) => {
        const form = new FormData(currentTarget)
        choose({ sessionId: String(form.get('sessionId')), seats: String(form.get('seats')) })
      }}
    >
      <HeldKey value={formKey} />
      <Refused state={state} />
      <input type="hidden" name="userId" value={userId} />
      <SelectField
        label="Session"
        name="sessionId"
        options={sessions}
        empty="Choose a session"
        defaultValue={typed.sessionId}
        error={errors.sessionId}
      />
      <TextField
        label="Seats"
        name="seats"
        type="number"
        min={1}
        max={100}
        hint="10% off for five or more."
        defaultValue={typed.seats ?? '1'}
        error={errors.seats}
      />
      <Price seatPrice={seatPrice} seats={chosenNow.seats} group={group} />
      <SelectField label="Are they attending?" name="bookerComes" options={comes} defaultValue={typed.bookerComes} />
      <SelectField label="Booked via" name="source" options={sources} defaultValue={typed.source} />
      <SelectField label="State" name="status" options={states} defaultValue={typed.status} />
      <TextArea
        label="Requests"
        name="specialRequirements"
        hint="No health details here: they belong on the person’s record."
        rows={3}
        defaultValue={typed.specialRequirements}
        error={errors.specialRequirements}
      />
      <SecondSeat state={state} />
      <Button type="submit" kind="primary" isBusy={isSending}>
        Book
      </Button>
    </form>
  )
}
