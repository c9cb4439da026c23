import type { CustomerActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { readClaimedId, readSignedId, signId } from '../../privacy/vault/signed-id.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'

/** The end of the address at which calendar programs read a customer's bookings, until the customer renews it. */
export async function feedToken(db: Db, actor: CustomerActor, keyring: Keyring): Promise<string> {
  const edition = await editionOf(db, actor.userId)
  return signId(keyring, actor.userId, { purpose: 'calendar feed', edition })
}

/** The customer whose calendar this opens; undefined if forged, renewed since, or no longer theirs to see. */
export async function readFeedToken(db: Db, keyring: Keyring, token: string): Promise<CustomerActor | undefined> {
  const claimed = readClaimedId(token)
  if (!claimed) return undefined

  const edition = await editionOf(db, claimed)
  const userId = readSignedId(keyring, token, { purpose: 'calendar feed', edition })
  return userId && (await mayLook(db, userId)) ? { kind: 'customer', userId, origin: {} } : undefined
}

async function editionOf(db: Db, userId: string): Promise<number> {
  const feed = await db.selectFrom('calendarFeeds').select('generation').where('userId', '=', userId).executeTakeFirst()
  return feed?.generation ?? 0
}

async function mayLook(db: Db, userId: string): Promise<boolean> {
  const person = await db
    .selectFrom('users')
    .select('id')
    .where('id', '=', userId)
    .where('status', '<>', 'suspended')
    .where('mergedIntoId', 'is', null)
    .where('erasedAt', 'is', null)
    .where('role', '=', 'customer')
    .executeTakeFirst()
  return person !== undefined
}
