'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { definePortalAction, definePortalForm } from '#lib/endpoints/define-portal-action.ts'
import { changeConsent } from '#lib/people/consents/change-consent.ts'
import { ownFields, ownPatch } from '#lib/people/record/own-fields.ts'
import { changeSealed } from '#lib/people/sealed/change-sealed.ts'
import { updatePerson } from '#lib/people/update-person.ts'
import { changeOwnEmail } from '#lib/portal/codes/change-own-email.ts'
import { mailCode } from '#lib/portal/codes/mail-code.ts'
import { proveIdentity } from '#lib/portal/codes/prove-identity.ts'
import { showOwnDetails } from '#lib/portal/codes/show-own-details.ts'
import { spendCode } from '#lib/portal/codes/spend-code.ts'
import { askErasure, withdrawErasure } from '#lib/portal/erasure-requests/ask-erasure.ts'
import { consents } from '#lib/privacy/consents/consents.ts'
import { sealedFields } from '#lib/privacy/sealed/sealed-fields.ts'
import { exportRecord } from '#lib/records/export-record.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'

const nothing = async () => undefined
const again = () => revalidatePath('/portal', 'layout')
const sent = () => 'We have sent a code to the address on your record. It works for ten minutes.'
const code = z.string().max(40)

export const changeDetailsAction = definePortalForm({
  input: ownPatch,
  keep: ownFields,
  check: nothing,
  work: (trx, actor, fields) => updatePerson(trx, actor, { userId: actor.userId, fields }),
  message: () => 'Saved.',
  afterCommit: again,
})

const typed = z.string().max(20_000).optional()

export const tellNeedsAction = definePortalForm({
  input: z.object({
    dateOfBirth: typed,
    emergencyContactName: typed,
    emergencyContactPhone: typed,
    emergencyContactRelationship: typed,
    medicalNotes: typed,
    dietaryRequirements: typed,
  }),
  keep: sealedFields,
  check: nothing,
  work: async (trx, actor, given) => {
    for (const field of sealedFields) {
      const value = given[field]?.trim()
      if (value) await changeSealed(trx, actor, { userId: actor.userId, field, value, keyring: loadKeyring() })
    }
  },
  message: () =>
    'Saved and encrypted. Your instructor can see it around the time of your course; other staff only if they need to.',
  afterCommit: again,
})

export const mailShowCodeAction = definePortalForm({
  forSeats: true,
  input: z.object({}),
  keep: [],
  check: (db, actor) => mailCode(db, actor, { purpose: 'show_details' }),
  work: nothing,
  message: sent,
  afterCommit: again,
})

export const showDetailsAction = definePortalForm({
  input: z.object({ code }),
  keep: [],
  check: (db, actor, input) => spendCode(db, actor, { purpose: 'show_details', code: input.code }),
  work: (trx, actor, _input, spent) => showOwnDetails(trx, actor, { spent, keyring: loadKeyring() }),
  message: (shown) => (Object.keys(shown).length > 0 ? 'This is what we hold.' : 'Nothing is on record.'),
  shown: (shown) => shown,
})

/** An attendee who reads their mailbox proves who they are, and reaches their own data. */
export const proveIdentityAction = definePortalForm({
  forSeats: true,
  input: z.object({ code }),
  keep: [],
  check: (db, actor, input) => spendCode(db, actor, { purpose: 'show_details', code: input.code }),
  work: (trx, actor, _input, spent) => proveIdentity(trx, actor, spent),
  message: () => 'Thank you.',
  afterCommit: again,
})

export const mailEmailCodeAction = definePortalForm({
  input: z.object({ email: z.string().max(300) }),
  keep: ['email'],
  check: (db, actor, { email }) => mailCode(db, actor, { purpose: 'change_email', newEmail: email }),
  work: nothing,
  message: sent,
  afterCommit: again,
})

export const changeEmailAction = definePortalForm({
  input: z.object({ code }),
  keep: [],
  check: (db, actor, input) => spendCode(db, actor, { purpose: 'change_email', code: input.code }),
  work: (trx, actor, _input, spent) => changeOwnEmail(trx, actor, spent),
  message: (email) => `From now on we will email ${email}.`,
  afterCommit: again,
})

export const changeConsentAction = definePortalForm({
  input: z.object({ consent: z.enum(consents), granted: z.enum(['yes', 'no']) }),
  keep: [],
  check: nothing,
  work: (trx, actor, { consent, granted }) =>
    changeConsent(trx, actor, { userId: actor.userId, consent, granted: granted === 'yes' }),
  message: () => 'Saved.',
  afterCommit: again,
})

export const exportOwnAction = definePortalForm({
  input: z.object({}),
  keep: [],
  check: nothing,
  work: (trx, actor) => exportRecord(trx, actor, { userId: actor.userId, keyring: loadKeyring() }),
  message: (made) => JSON.stringify(made, null, 2),
})

export const askErasureAction = definePortalAction({ work: askErasure, afterCommit: again })

export const withdrawErasureAction = definePortalAction({ work: withdrawErasure, afterCommit: again })
