import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { type SealedField, sealedFields } from '../../privacy/sealed/sealed-fields.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { changeSealed } from './change-sealed.ts'

/** Asked for only when something is to be sealed. */
export type Keys = () => Keyring

type SealedWrite = {
  userId: string
  given: Partial<Record<SealedField, string | null | undefined>>
  keys: Keys
  isProven?: boolean
}

/** Writes the sealed fields that are given, and leaves the others as they are. */
export async function writeSealed(
  trx: Trx,
  actor: Actor,
  { userId, given, keys, isProven = false }: SealedWrite,
  now = new Date(),
): Promise<void> {
  for (const field of sealedFields) {
    const value = given[field]
    if (value !== undefined) await changeSealed(trx, actor, { userId, field, value, keyring: keys(), isProven }, now)
  }
}
