import type { Trx } from '../../db/types.ts'

/** How someone is known: an address or a number, normalised already. */
export type Contact = { channel: 'email' | 'phone'; externalId: string }

/** Writes down that this address leads to this person. False when it leads to somebody else, or did. */
export function claimAddress(trx: Trx, userId: string, email: string, now = new Date()): Promise<boolean> {
  return claimContact(trx, userId, { channel: 'email', externalId: email }, now)
}

/** The same for any way to reach someone. */
export async function claimContact(trx: Trx, userId: string, contact: Contact, now = new Date()): Promise<boolean> {
  const claimed = await trx
    .insertInto('userIdentities')
    .values({ userId, ...contact, firstSeenAt: now, lastSeenAt: now })
    .onConflict((conflict) => conflict.columns(['channel', 'externalId']).doNothing())
    .returning('userId')
    .executeTakeFirst()
  if (claimed) return true

  const holder = await trx
    .selectFrom('userIdentities')
    .select('userId')
    .where('channel', '=', contact.channel)
    .where('externalId', '=', contact.externalId)
    .executeTakeFirst()
  return holder?.userId === userId
}
