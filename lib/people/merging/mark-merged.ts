import type { Trx } from '../../db/types.ts'

/**
 * Marks records as merged into the survivor. Their addresses are given up; user_identities still leads to the survivor.
 */
export async function markMerged(trx: Trx, survivorId: string, mergedIds: string[], now: Date): Promise<void> {
  await trx
    .updateTable('users')
    .set((row) => ({ mergedIntoId: survivorId, email: null, version: row('version', '+', 1), updatedAt: now }))
    .where('id', 'in', mergedIds)
    .execute()
  await raiseVersion(trx, survivorId, now)
}

/** Raises the version, so that a colleague with the old record open gets a conflict on saving. */
export async function raiseVersion(trx: Trx, userId: string, now: Date): Promise<void> {
  await trx
    .updateTable('users')
    .set((row) => ({ version: row('version', '+', 1), updatedAt: now }))
    .where('id', '=', userId)
    .execute()
}

/** Restores a merged record; `email` is its old address, if it is still free. */
export async function markSeparate(trx: Trx, userId: string, email: string | null, now: Date): Promise<void> {
  await trx
    .updateTable('users')
    .set((row) => ({ mergedIntoId: null, email, version: row('version', '+', 1), updatedAt: now }))
    .where('id', '=', userId)
    .execute()
}

/** Points the person's email address at them again, once their rows are back. */
export async function keepOwnAddress(trx: Trx, userId: string, email: string): Promise<void> {
  await trx
    .updateTable('userIdentities')
    .set({ userId })
    .where('channel', '=', 'email')
    .where('externalId', '=', email)
    .where('userId', '!=', userId)
    .execute()
}
