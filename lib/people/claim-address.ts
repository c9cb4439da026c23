import type { Trx } from '../db/types.ts'

/** Writes down that this address (normalised already) leads to this person. False when it leads to somebody else, or did. */
export async function claimAddress(trx: Trx, userId: string, email: string, now = new Date()): Promise<boolean> {
  const claimed = await trx
    .insertInto('userIdentities')
    .values({ userId, channel: 'email', externalId: email, firstSeenAt: now, lastSeenAt: now })
    .onConflict((conflict) => conflict.columns(['channel', 'externalId']).doNothing())
    .returning('userId')
    .executeTakeFirst()
  if (claimed) return true

  const holder = await trx
    .selectFrom('userIdentities')
    .select('userId')
    .where('channel', '=', 'email')
    .where('externalId', '=', email)
    .executeTakeFirst()
  return holder?.userId === userId
}
