import type { CustomerActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { listConsents } from '../../people/consents/list-consents.ts'
import { tidySealed } from '../../people/sealed/tidy-sealed.ts'
import type { Consent } from '../../privacy/consents/consents.ts'
import { listOwnKept } from '../../privacy/sealed/list-own-kept.ts'
import { type SealedField, sealedFields } from '../../privacy/sealed/sealed-fields.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { askCode } from './ask-code.ts'

export type OwnChange = {
  /** The sealed fields to write; null or an empty text removes one. */
  sealed?: Partial<Record<SealedField, string | null | undefined>>
  /** The consents to give. */
  consents?: readonly Consent[]
  code: string | undefined
  keyring: () => Keyring
}

/**
 * Asks for a code where a change replaces or removes a sealed value, or gives a consent. True once the customer gave it;
 * false if none is needed, since adding and withdrawing are free.
 */
export async function proveChange(
  db: Db,
  actor: CustomerActor,
  { sealed = {}, consents = [], code, keyring }: OwnChange,
  now = new Date(),
): Promise<boolean> {
  // A value that will be refused must not cost a code.
  for (const field of sealedFields) tidySealed(field, sealed[field] ?? null, now)
  const isNeeded = (await replacesOne(db, actor, sealed)) || (await givesOne(db, actor, consents))
  return isNeeded && askCode(db, actor, { purpose: 'change_details', code, keyring: keyring() }, now)
}

async function replacesOne(
  db: Db,
  actor: CustomerActor,
  sealed: Partial<Record<SealedField, string | null | undefined>>,
): Promise<boolean> {
  const written = sealedFields.filter((field) => sealed[field] !== undefined)
  if (written.length === 0) return false
  const kept = await listOwnKept(db, actor)
  // A customer may never replace a date of birth on record, with or without a code.
  return written.some((field) => field !== 'dateOfBirth' && kept.includes(field))
}

async function givesOne(db: Db, actor: CustomerActor, consents: readonly Consent[]): Promise<boolean> {
  if (consents.length === 0) return false
  const states = await listConsents(db, actor, actor.userId)
  return states.some(({ consent, granted }) => !granted && consents.includes(consent))
}
