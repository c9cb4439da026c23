import type { Trx } from '../db/types.ts'
import { isReachable } from './is-reachable.ts'

/** The email we write to; undefined for a person who is suspended, merged or without one. */
export async function findRecipient(trx: Trx, userId: string): Promise<string | undefined> {
  const person = await trx
    .selectFrom('users')
    .select(['email', 'status'])
    .where('id', '=', userId)
    .where('mergedIntoId', 'is', null)
    .executeTakeFirst()
  return person && isReachable(person) ? person.email : undefined
}
