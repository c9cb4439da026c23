import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import type { Db, Trx } from '../../db/types.ts'
import { keepSealed } from '../../privacy/sealed/keep-sealed.ts'
import { type SealedField, sealedFieldColumns, sealedFields } from '../../privacy/sealed/sealed-fields.ts'
import { type Keyring, LockedValue, open, seal } from '../../privacy/vault/vault.ts'
import type { FieldChanges } from './plan-changes.ts'

const sealedChanges = z.partialRecord(
  z.enum(sealedFields),
  z.object({ before: z.string().nullable(), after: z.string().nullable() }),
)

/**
 * Encrypted field → its text before and after a merge. Exists only in memory and in the sealed column of user_merges.
 */
export type SealedChanges = z.output<typeof sealedChanges>

/** Seals the values of other records for the survivor; returns both texts of each, to be sealed for the undo. */
export async function takeSealed(
  trx: Trx,
  keyring: Keyring,
  survivorId: string,
  changes: FieldChanges,
): Promise<SealedChanges> {
  const taken = sealedFields.filter((field) => changes[field] !== undefined)
  const pairs = await Promise.all(
    taken.map(async (field) => {
      const before = await openField(trx, keyring, survivorId, field)
      const after = await openField(trx, keyring, changes[field]?.from ?? survivorId, field)
      return [field, { before, after }] as const
    }),
  )
  await keepSealed(
    trx,
    keyring,
    pairs
      .filter(([, { before, after }]) => before !== after)
      .map(([field, { after }]) => ({ userId: survivorId, field, value: after })),
  )
  return Object.fromEntries(pairs)
}

/** The stored value of an encrypted field in plain text. Throws LockedValue if the keys do not open it. */
export async function openField(db: Db, keyring: Keyring, userId: string, field: SealedField): Promise<string | null> {
  const row = await db.selectFrom('userSensitive').select(field).where('userId', '=', userId).executeTakeFirst()
  const sealed = row?.[field]
  return sealed
    ? open(keyring, { table: 'user_sensitive', column: sealedFieldColumns[field], rowId: userId }, sealed)
    : null
}

/** Throws a Refusal in place of LockedValue. */
export async function refuseLocked<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof LockedValue)
      throw new Refusal(
        'An encrypted value cannot be opened: its key is not configured. Keep the surviving record’s value instead.',
      )
    throw error
  })
}

const place = (mergeId: string) => ({ table: 'user_merges', column: 'sealed', rowId: mergeId })

export function sealChanges(keyring: Keyring, mergeId: string, changes: SealedChanges): Buffer | null {
  return Object.keys(changes).length > 0 ? seal(keyring, place(mergeId), JSON.stringify(changes)) : null
}

export function openChanges(keyring: Keyring, mergeId: string, sealed: Buffer | null): SealedChanges {
  return sealed ? sealedChanges.parse(JSON.parse(open(keyring, place(mergeId), sealed))) : {}
}
