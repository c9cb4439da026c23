'use server'

import { defineAction } from '#lib/auth/define-action.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'
import { revealAttendee } from '#lib/training/attendees/reveal-attendee.ts'
import { revealAttendeeForm } from '#lib/training/attendees/reveal-attendee-form.ts'

/** What was asked for travels in this answer only: no page, no cache and no phone keeps it. */
export const revealAttendeeAction = defineAction({
  may: 'teaching.read',
  input: revealAttendeeForm,
  keep: ['reason'],
  work: (trx, actor, { field: fields, ...input }) =>
    revealAttendee(trx, actor, { ...input, fields, keys: loadKeyring }),
  shown: (revealed) =>
    Object.fromEntries(Object.entries(revealed).map(([field, value]): [string, string] => [field, value ?? ''])),
})
