import type { Trx } from '../../db/types.ts'

/** Makes records stand for the survivor from now on. Their addresses are given up: user_identities goes on leading there. */
export async function markMerged(trx: Trx, survivorId: string, mergedIds: string[], now: Date): Promise<void> {
  await trx
    .updateTable('users')
    .set((row) => ({ mergedIntoId: survivorId, email: null, version: row('version', '+', 1), updatedAt: now }))
    .where('id', 'in', mergedIds)
    .execute()
  await raiseVersion(trx, survivorId, now)
}

/** Whoever still shows what the record was before is told so when they save. */
export async function raiseVersion(trx: Trx, userId: string, now: Date): Promise<void> {
  await trx
    .updateTable('users')
    .set((row) => ({ version: row('version', '+', 1), updatedAt: now }))
    .where('id', '=', userId)
    .execute()
}

/** Makes a merged record stand for itself again; `email` is the address it had, where that is still to be had. */
export async function markSeparate(trx: Trx, userId: string, email: string | null, now: Date): Promise<void> {
  await trx
    .updateTable('users')
    .set((row) => ({ mergedIntoId: null, email, version: row('version', '+', 1), updatedAt: now }))
    .where('id', '=', userId)
    .execute()
}

/** After rows went back: the address that someone goes by leads to them. */
export async function keepOwnAddress(trx: Trx, userId: string, email: string): Promise<void> {
  await trx
    .updateTable('userIdentities')
    .set({ userId })
    .where('channel', '=', 'email')
    .where('externalId', '=', email)
    .where('userId', '!=', userId)
    .execute()
}
