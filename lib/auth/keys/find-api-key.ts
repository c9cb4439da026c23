import type { Origin, StaffActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { isOpenAccount } from '../demo-accounts.ts'
import { hashToken } from '../token.ts'

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
  const found = await db
    .selectFrom('apiKeys as key')
    .leftJoin('users as person', 'person.id', 'key.userId')
    .leftJoin('users as maker', 'maker.id', 'key.createdBy')
    .select([
      'key.id',
      'key.role',
      'key.userId',
      'key.lastUsedAt',
      'key.scopes',
      'person.role as personRole',
      'person.status',
    ])
    .where('key.keyHash', '=', hashToken(key))
    .where('key.revokedAt', 'is', null)
    .where((row) => row.or([row('key.expiresAt', 'is', null), row('key.expiresAt', '>', now)]))
    .where(isOpenAccount('person.email'))
    // A demo account's password is public, and so are the keys it made.
    .where(isOpenAccount('maker.email'))
    // Only admins make keys; one that an operator made at the command line has no maker.
    .where((row) =>
      row.or([
        row('key.createdBy', 'is', null),
        row.and([row('maker.status', '=', 'active'), row('maker.role', '=', 'admin')]),
      ]),
    )
    .executeTakeFirst()
  if (!found) return undefined
  if (found.userId !== null && (found.status !== 'active' || found.personRole !== found.role)) return undefined

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
