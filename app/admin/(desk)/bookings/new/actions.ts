'use server'

import { redirect } from 'next/navigation'
import { bookByForm } from '#lib/bookings/taking/book-by-form.ts'
import { bookingForm, bookingFormFields } from '#lib/bookings/taking/booking-form.ts'
import { refuseLookalikes } from '#lib/duplicates/refuse-lookalikes.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

export const takeBookingAction = defineAction({
  may: 'bookings.write',
  input: bookingForm,
  keep: bookingFormFields,
  work: (trx, actor, form) =>
    bookByForm(trx, actor, form, {
      refuseLookalikes: (person) => refuseLookalikes(trx, actor, { ...person, keyring: loadKeyring() }),
    }),
  afterCommit: ({ bookingId }) => redirect(`/admin/bookings/${bookingId}`),
})
