import type { Trx } from '../db/types.ts'

/** The email we write to; undefined for a person who is suspended, merged or without one. */
export async function findRecipient(trx: Trx, userId: string): Promise<string | undefined> {
  const person = await trx
    .selectFrom('users')
    .select('email')
    .where('id', '=', userId)
    .where('mergedIntoId', 'is', null)
    .where('status', '<>', 'suspended')
    .executeTakeFirst()
  return person?.email ?? undefined
}
