'use server'

import { defineAction } from '#lib/endpoints/define-action.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { revealAttendee } from '#lib/registers/attendees/reveal-attendee.ts'
import { revealAttendeeForm } from '#lib/registers/attendees/reveal-attendee-form.ts'

/** The values travel in this answer only: no page, cache or phone stores them. */
export const revealAttendeeAction = defineAction({
  may: 'teaching.read',
  input: revealAttendeeForm,
  keep: ['reason'],
  work: (trx, actor, { field: fields, ...input }) =>
    revealAttendee(trx, actor, { ...input, fields, keys: loadKeyring }),
  shown: (revealed) =>
    Object.fromEntries(Object.entries(revealed).map(([field, value]): [string, string] => [field, value ?? ''])),
})
