'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { definePortalForm } from '#lib/endpoints/define-portal-action.ts'
import { changeConsent } from '#lib/people/consents/change-consent.ts'
import { keepAsTyped, refuseDoubtful } from '#lib/people/contact/refuse-doubtful.ts'
import { ownFields, ownPatch } from '#lib/people/record/own-fields.ts'
import { writeSealed } from '#lib/people/sealed/write-sealed.ts'
import { updatePerson } from '#lib/people/update-person.ts'
import { askCode } from '#lib/portal/codes/ask-code.ts'
import { changeOwnEmail } from '#lib/portal/codes/change-own-email.ts'
import { mailCode } from '#lib/portal/codes/mail-code.ts'
import { mailEmailCodesEvenly } from '#lib/portal/codes/mail-email-codes.ts'
import { proveChange } from '#lib/portal/codes/prove-change.ts'
import { proveIdentity } from '#lib/portal/codes/prove-identity.ts'
import { showOwnDetails } from '#lib/portal/codes/show-own-details.ts'
import { spendCode } from '#lib/portal/codes/spend-code.ts'
import { askErasure, withdrawErasure } from '#lib/portal/erasure-requests/ask-erasure.ts'
import { findOwnProfile } from '#lib/portal/own/own-profile.ts'
import { consents } from '#lib/privacy/consents/consents.ts'
import { type SealedField, sealedFields } from '#lib/privacy/sealed/sealed-fields.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { exportRecord } from '#lib/records/export-record.ts'
import { type Removal, removableNeeds, removalOf, removals } from './removals.ts'

const nothing = async () => undefined
const again = () => revalidatePath('/portal', 'layout')
const sent = () => 'We have sent a code to the address on your record. It works for ten minutes.'
const code = z.string().max(40)
/** Missing or empty until the form asks for a code. */
const codeIfAny = code.optional()

export const changeDetailsAction = definePortalForm({
  input: ownPatch.extend({ keepAsTyped }),
  keep: [...ownFields, 'keepAsTyped'],
  check: async (db, actor, { keepAsTyped: insistence, ...fields }) =>
    refuseDoubtful(fields, { insistence, standing: await findOwnProfile(db, actor) }),
  work: (trx, actor, { keepAsTyped: _, ...fields }) => updatePerson(trx, actor, { userId: actor.userId, fields }),
  message: () => 'Saved.',
  afterCommit: again,
})

const typed = z.string().max(20_000).optional()

const ticked = z.literal('on').optional()

export const tellNeedsAction = definePortalForm({
  input: z.object({
    removeEmergencyContactName: ticked,
    removeEmergencyContactPhone: ticked,
    removeEmergencyContactRelationship: ticked,
    removeMedicalNotes: ticked,
    removeDietaryRequirements: ticked,
    dateOfBirth: typed,
    emergencyContactName: typed,
    emergencyContactPhone: typed,
    emergencyContactRelationship: typed,
    medicalNotes: typed,
    dietaryRequirements: typed,
    code: codeIfAny,
    keepAsTyped,
  }),
  keep: [...sealedFields, ...removals, 'keepAsTyped'],
  check: (db, actor, { keepAsTyped: insistence, ...given }) => {
    refuseDoubtful({ emergencyContactPhone: given.emergencyContactPhone }, { insistence })
    return proveChange(db, actor, { sealed: writtenOf(given), code: given.code, keyring: loadKeyring })
  },
  work: (trx, actor, given, isProven) =>
    writeSealed(trx, actor, { userId: actor.userId, given: writtenOf(given), keys: loadKeyring, isProven }),
  message: () =>
    'Saved and encrypted. Your instructor can see it around the time of your course; other staff only if they need to.',
  afterCommit: again,
})

type Needs = Partial<Record<SealedField | Removal, string | undefined>>

/** The fields that the customer filled in, and those to be removed as empty texts. The others keep their stored value. */
function writtenOf(given: Needs) {
  const removed = removableNeeds.filter((field) => given[removalOf(field)]).map((field) => [field, ''])
  const typed = sealedFields.filter((field) => given[field]?.trim()).map((field) => [field, given[field]])
  return Object.fromEntries([...removed, ...typed])
}

export const mailShowCodeAction = definePortalForm({
  forSeats: true,
  input: z.object({}),
  keep: [],
  check: (db, actor) => mailCode(db, actor, { purpose: 'show_details', keyring: loadKeyring() }),
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
  check: (db, actor, { email }) => mailEmailCodesEvenly(db, actor, { newEmail: email, keyring: loadKeyring() }),
  work: nothing,
  message: () =>
    'We have sent one code to the address on your record and another to the new one. Both work for ten minutes.',
  afterCommit: again,
})

export const changeEmailAction = definePortalForm({
  input: z.object({ code, newCode: code }),
  keep: [],
  check: (db, actor, input) => spendCode(db, actor, { purpose: 'change_email', ...input }),
  work: (trx, actor, _input, spent) => changeOwnEmail(trx, actor, spent),
  message: (email) => `From now on we will email ${email}.`,
  afterCommit: again,
})

export const changeConsentAction = definePortalForm({
  input: z.object({ consent: z.enum(consents), granted: z.enum(['yes', 'no']), code: codeIfAny }),
  keep: ['consent'],
  check: (db, actor, { consent, granted, ...given }) =>
    proveChange(db, actor, { consents: granted === 'yes' ? [consent] : [], code: given.code, keyring: loadKeyring }),
  work: (trx, actor, { consent, granted }, isProven) =>
    changeConsent(trx, actor, { userId: actor.userId, consent, granted: granted === 'yes', isProven }),
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

export const changeErasureAction = definePortalForm({
  input: z.object({ wanted: z.enum(['yes', 'no']), code: codeIfAny }),
  keep: [],
  check: (db, actor, given) => askCode(db, actor, { purpose: 'erasure', code: given.code, keyring: loadKeyring() }),
  work: (trx, actor, { wanted }, isProven) =>
    (wanted === 'yes' ? askErasure : withdrawErasure)(trx, actor, { isProven }),
  message: () => 'Saved.',
  afterCommit: again,
})
