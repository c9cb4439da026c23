import { z } from 'zod'
import type { CustomerActor } from '../../core/actor.ts'
import type { Db, Trx } from '../../db/types.ts'
import { changeConsent } from '../../people/consents/change-consent.ts'
import { listConsents } from '../../people/consents/list-consents.ts'
import { ownFields, ownPatch, wholeOwn } from '../../people/record/own-fields.ts'
import { apartFromSealed, sealedInput } from '../../people/sealed/sealed-input.ts'
import { type Keys, writeSealed } from '../../people/sealed/write-sealed.ts'
import { updatePerson } from '../../people/update-person.ts'
import { visiblePeople } from '../../people/visible-people.ts'
import { proveChange } from '../codes/prove-change.ts'

export type OwnProfile = NonNullable<Awaited<ReturnType<typeof findOwnProfile>>>

const consentOf = {
  marketingConsent: 'marketing',
  smsConsent: 'sms',
  newsletterSubscribed: 'newsletter',
  analyticsConsent: 'analytics',
  renewalReminders: 'renewal_reminders',
} as const

const consentNames = [
  'marketingConsent',
  'smsConsent',
  'newsletterSubscribed',
  'analyticsConsent',
  'renewalReminders',
] as const

const choice = z.boolean().optional().describe('Left out, it stays as it is.')

export const ownProfileInput = ownPatch.extend({
  marketingConsent: choice,
  smsConsent: choice,
  newsletterSubscribed: choice,
  analyticsConsent: choice,
  renewalReminders: choice,
  ...sealedInput.shape,
  code: z
    .string()
    .max(40)
    .optional()
    .describe(
      'The emailed code. Needed to change or clear what is sealed, and to give a consent; without it one is sent.',
    ),
})

/** What a customer may see of their own record without a code. */
export async function findOwnProfile(db: Db, actor: CustomerActor) {
  const person = await visiblePeople(db, actor)
    .select(ownFields.map((field) => `users.${field}` as const))
    .select(['users.id', 'users.email', 'users.companyName', 'users.hasMedicalConditions as hasNeeds', 'users.version'])
    .where('users.id', '=', actor.userId)
    .where('users.mergedIntoId', 'is', null)
    .executeTakeFirst()
  if (!person) return undefined

  const states = new Map(
    (await listConsents(db, actor, actor.userId)).map(({ consent, granted }) => [consent, granted]),
  )
  const isGranted = (name: (typeof consentNames)[number]) => states.get(consentOf[name]) ?? false
  return {
    ...person,
    marketingConsent: isGranted('marketingConsent'),
    smsConsent: isGranted('smsConsent'),
    newsletterSubscribed: isGranted('newsletterSubscribed'),
    analyticsConsent: isGranted('analyticsConsent'),
    renewalReminders: isGranted('renewalReminders'),
  }
}

type OwnGiven = z.output<typeof ownProfileInput>

type ReplaceOwnInput = { given: OwnGiven; keys: Keys; isProven: boolean }

/** Asks for a code if the replacement needs one. */
export function proveOwnProfile(
  db: Db,
  actor: CustomerActor,
  { given, keys }: Omit<ReplaceOwnInput, 'isProven'>,
  now = new Date(),
): Promise<boolean> {
  const consents = consentNames.filter((name) => given[name]).map((name) => consentOf[name])
  return proveChange(
    db,
    actor,
    { sealed: apartFromSealed(given).sealed, consents, code: given.code, keyring: keys },
    now,
  )
}

/**
 * Replaces what a customer may change of their record. A plain field left out becomes empty. Consents and sealed details
 * left out stay, since a customer does not read them back.
 */
export async function replaceOwnProfile(
  trx: Trx,
  actor: CustomerActor,
  { given, keys, isProven }: ReplaceOwnInput,
  now = new Date(),
): Promise<void> {
  const { marketingConsent, smsConsent, newsletterSubscribed, analyticsConsent, renewalReminders, code, ...own } = given
  const { fields, sealed } = apartFromSealed(own)
  await updatePerson(trx, actor, { userId: actor.userId, fields: wholeOwn(fields) }, now)

  for (const name of consentNames) {
    const granted = given[name]
    if (granted !== undefined)
      await changeConsent(trx, actor, { userId: actor.userId, consent: consentOf[name], granted, isProven }, now)
  }
  await writeSealed(trx, actor, { userId: actor.userId, given: sealed, keys, isProven }, now)
}
