import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor, StaffRole } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { hashToken, newToken } from '../token.ts'
import { scopesOf } from './scopes.ts'

export type MakeApiKeyInput = {
  name: string
  role: StaffRole
  userId: string | null
  /** Left out, the key may do everything its role may. */
  scopes?: string[]
  expiresAt?: Date | null
}

/** Makes an API key and returns it, the only time it can be read. An instructor's key acts as that instructor. */
export async function makeApiKey(
  trx: Trx,
  actor: Actor,
  { name, role, userId, scopes = [], expiresAt = null }: MakeApiKeyInput,
  now = new Date(),
): Promise<string> {
  if (role === 'instructor' && !userId) throw new Refusal('A key for an instructor needs the email of that instructor.')

  const known = scopesOf(role)
  if (!scopes.every((scope) => known.includes(scope))) throw new Refusal(`A key for an ${role} cannot reach that.`)
  if (expiresAt && expiresAt <= now) throw Refusal.at('expiresOn', inThePast)

  const key = `rft_${newToken()}`
  const { id } = await trx
    .insertInto('apiKeys')
    .values({
      name,
      role,
      userId,
      scopes: scopes.length > 0 ? scopes : null,
      expiresAt,
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
    details: { scopes, expiresAt },
    at: now,
  })
  return key
}

const inThePast = 'Choose a day that is still to come.'

/** Revokes a key, effective from the next request. */
export async function revokeApiKey(trx: Trx, actor: Actor, { id }: { id: string }, now = new Date()): Promise<void> {
  const revoked = await trx
    .updateTable('apiKeys')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning(['name', 'userId'])
    .executeTakeFirst()
  if (!revoked) throw new Refusal('There is no such key, or it is already revoked.')

  await recordActivity(trx, actor, {
    type: 'key.revoked',
    userId: revoked.userId,
    description: `API key ${revoked.name} revoked`,
    entity: { type: 'api_key', id },
    at: now,
  })
}
