'use client'

import { SecondSeat } from '#components/bookings/second-seat.tsx'
import { Refused } from '#components/form/notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, type FormState } from '#lib/core/form-state.ts'
import styles from './booking-form.module.css'
import { ChooseSession } from './choose-session.tsx'
import { How } from './how.tsx'
import { Seats } from './seats.tsx'
import { Total } from './total.tsx'
import { type Start, useBookingFields } from './use-booking-fields.ts'
import { Who } from './who.tsx'

export type { Start }

type Props = { state: FormState; start: Start; isSending: boolean }

/** The fields of the form, with the total beside them. */
export function BookingFields({ state, start, isSending }: Props) {
  const fields = useBookingFields(state, start)
  const errors = errorsOf(state)
  const mentions = 'mentions' in state ? (state.mentions ?? []) : []
  return (
    <>
      <div className={styles.main}>
        <Who fields={fields} state={state} />
        <section className={styles.part} aria-labelledby="part-session">
          <h2 id="part-session">Which session?</h2>
          <ChooseSession
            sessions={start.sessions}
            chosen={fields.session}
            onChoose={fields.setSession}
            error={errors.sessionId}
            autoFocus={state.kind === 'idle' && start.person !== undefined}
          />
        </section>
        <Seats fields={fields} errors={errors} mentions={mentions}>
          <SecondSeat state={state} />
        </Seats>
        <section className={styles.part} aria-labelledby="part-how">
          <h2 id="part-how">How?</h2>
          <How typed={fields.typed} errors={errors} />
        </section>
      </div>
      <div className={styles.side}>
        <Total group={start.group} session={fields.session} seats={fields.count} named={fields.named} />
        {mentions.length === 0 && <Refused state={state} />}
        <Button type="submit" kind="primary" isBusy={isSending}>
          Book
        </Button>
      </div>
    </>
  )
}
