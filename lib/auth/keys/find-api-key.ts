import type { Origin, StaffActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { hashToken } from '../token.ts'
import { keyState, keysWithPeople } from './key-state.ts'

const minute = 60_000

/**
 * The actor of an API key; undefined when the key is unknown, expired or revoked, or its person has left, or the
 * colleague who made it is no longer an admin.
 */
export async function findApiKey(
  db: Db,
  key: string,
  origin: Origin,
  now = new Date(),
): Promise<StaffActor | undefined> {
  const found = await keysWithPeople(db)
    .select(['key.id', 'key.role', 'key.userId', 'key.lastUsedAt', 'key.scopes'])
    .where('key.keyHash', '=', hashToken(key))
    .where(keyState(now), '=', 'active')
    .executeTakeFirst()
  if (!found) return undefined

  if (now.getTime() - (found.lastUsedAt?.getTime() ?? 0) > minute) await noteUse(db, found.id, now)
  return {
    kind: 'staff',
    role: found.role,
    userId: found.userId,
    via: { kind: 'key', id: found.id, scopes: found.scopes },
    origin,
  }
}

async function noteUse(db: Db, id: string, now: Date): Promise<void> {
  await inTransaction(db, (trx) => trx.updateTable('apiKeys').set({ lastUsedAt: now }).where('id', '=', id).execute())
}
