'use client'

import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { typedOf } from '#lib/core/form-state.ts'
import { enterPortalAction } from './actions.ts'

export function FindBookingForm() {
  const [state, send, isSending] = useFormAction(enterPortalAction)
  const typed = typedOf(state)

  return (
    <form action={send} className={light.form}>
      <Refused state={state} />
      <TextField
        key={`reference ${typed.reference}`}
        label="Booking reference"
        name="reference"
        hint="It is on your confirmation, for example RFT-7K2QD-9MX4P."
        defaultValue={typed.reference}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <TextField
        key={`email ${typed.email}`}
        label="Email"
        name="email"
        hint="The address the booking was made with, or yours if you have a seat on it."
        type="text"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed.email}
        required
      />
      <Submit className={light.primary} isBusy={isSending}>
        Find my booking
      </Submit>
    </form>
  )
}
