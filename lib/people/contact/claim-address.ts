import type { Trx } from '../../db/types.ts'

/** One way to reach a person: an address or a number, already normalised. */
export type Contact = { channel: 'email' | 'phone'; externalId: string }

/** Records that an email address leads to this person. False if it leads, or once led, to someone else. */
export function claimAddress(trx: Trx, userId: string, email: string, now = new Date()): Promise<boolean> {
  return claimContact(trx, userId, { channel: 'email', externalId: email }, now)
}

/** Records that an address or number leads to this person. False if it leads, or once led, to someone else. */
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
