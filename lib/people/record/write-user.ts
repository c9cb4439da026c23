import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { changeConsent } from '../consents/change-consent.ts'
import { createPerson } from '../create-person.ts'
import { type Keys, writeSealed } from '../sealed/write-sealed.ts'
import { updatePerson } from '../update-person.ts'
import { visiblePeople } from '../visible-people.ts'
import { type UserInput, userFields } from './user-input.ts'

/** A person locked for a change. */
export type HeldUser = NonNullable<Awaited<ReturnType<typeof holdUser>>>

type WriteUserInput = { held: HeldUser; given: UserInput; isWhole: boolean; keys: Keys }

const consentColumns = {
  marketingConsent: 'marketing',
  smsConsent: 'sms',
  newsletterSubscribed: 'newsletter',
} as const

const consentFields = ['marketingConsent', 'smsConsent', 'newsletterSubscribed'] as const

const nobodysConsents = { marketingConsent: false, smsConsent: false, newsletterSubscribed: false }

/** Locks a person until the transaction ends. Undefined if out of reach. */
export function holdUser(trx: Trx, actor: Actor, id: string) {
  return visiblePeople(trx, actor)
    .select(['users.id', 'users.version', ...consentFields.map((field) => `users.${field}` as const)])
    .where('users.id', '=', id)
    .where('users.mergedIntoId', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Adds a person from the API; returns their id. */
export async function addUser(
  trx: Trx,
  actor: Actor,
  { given, keys }: { given: UserInput; keys: Keys },
  now = new Date(),
): Promise<string> {
  const { fields, sealed } = userFields(given)
  refuseNewConsent(given, nobodysConsents)
  const id = await createPerson(trx, actor, fields, now)
  await writeSealed(trx, actor, { userId: id, given: sealed, keys }, now)
  return id
}

/**
 * Writes the given fields of a person; on PUT, plain fields left out become empty. Consents and sealed fields change
 * only if named, because a program that reads and writes back a person never saw the sealed ones.
 */
export async function writeUser(
  trx: Trx,
  actor: Actor,
  { held, given, isWhole, keys }: WriteUserInput,
  now = new Date(),
): Promise<void> {
  const { fields, sealed } = userFields(given)
  refuseNewConsent(given, held)
  await updatePerson(trx, actor, { userId: held.id, fields, isWhole }, now)
  for (const field of consentFields) {
    if (given[field] === false && held[field])
      await changeConsent(trx, actor, { userId: held.id, consent: consentColumns[field], granted: false }, now)
  }
  await writeSealed(trx, actor, { userId: held.id, given: sealed, keys }, now)
}

function refuseNewConsent(given: UserInput, standing: typeof nobodysConsents): void {
  const wanted = consentFields.filter((field) => given[field] === true && !standing[field])
  if (wanted.length > 0) throw new Refusal(notOurs, Object.fromEntries(wanted.map((field) => [field, notOurs])))
}

const notOurs = 'Only the person can give consent, in the customer portal. Here it can be switched off.'
