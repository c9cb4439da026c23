import { recordActivity } from '../activity/record-activity.ts'
import type { Actor, StaffRole } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Db, Trx } from '../db/types.ts'
import { hashToken, newToken } from './token.ts'

export type MakeApiKeyInput = { name: string; role: StaffRole; userId: string | null }

/** Makes an API key and answers it; it cannot be read again. A key of an instructor stands for that one person. */
export async function makeApiKey(
  trx: Trx,
  actor: Actor,
  { name, role, userId }: MakeApiKeyInput,
  now = new Date(),
): Promise<string> {
  if (role === 'instructor' && !userId) throw new Refusal('A key for an instructor needs the email of that instructor.')

  const key = `rft_${newToken()}`
  const { id } = await trx
    .insertInto('apiKeys')
    .values({
      name,
      role,
      userId,
      keyHash: hashToken(key),
      keyHint: `${key.slice(0, 8)}…`,
      createdBy: actor.userId,
      createdAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordActivity(trx, actor, {
    type: 'key.created',
    userId,
    description: `API key ${name} made for ${role}`,
    entity: { type: 'api_key', id },
    at: now,
  })
  return key
}

/** Makes the key with this id worthless from the next request on. */
export async function revokeApiKey(trx: Trx, actor: Actor, { id }: { id: string }, now = new Date()): Promise<void> {
  const revoked = await trx
    .updateTable('apiKeys')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning(['name', 'userId'])
    .executeTakeFirst()
  if (!revoked) throw new Refusal('There is no such key, or it was revoked before.')

  await recordActivity(trx, actor, {
    type: 'key.revoked',
    userId: revoked.userId,
    description: `API key ${revoked.name} revoked`,
    entity: { type: 'api_key', id },
    at: now,
  })
}

/** Every key ever made, newest first; never the key itself. */
export function listApiKeys(db: Db) {
  return db
    .selectFrom('apiKeys as key')
    .leftJoin('users as person', 'person.id', 'key.userId')
    .select(['key.id', 'key.name', 'key.role', 'key.keyHint', 'key.lastUsedAt', 'key.revokedAt', 'person.email'])
    .orderBy('key.id', 'desc')
    .execute()
}
