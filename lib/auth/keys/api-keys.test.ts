import { expect } from 'vitest'
import { type Actor, systemActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeSignedIn, makeStaffWithPassword } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { hashToken } from '../token.ts'
import { type MakeApiKeyInput, makeApiKey, revokeApiKey } from './api-keys.ts'
import { findApiKey } from './find-api-key.ts'

const now = new Date('2026-11-21T10:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const operator = systemActor('test')

function make(db: Db, over: Partial<MakeApiKeyInput> = {}, by: Actor = operator): Promise<string> {
  return inTransaction(db, (trx) =>
    makeApiKey(trx, by, { name: 'crm-sync', role: 'admin', userId: null, ...over }, now),
  )
}

test('makeApiKey shows a key once, keeps its hash and records who made it', async ({ ownDb }) => {
  const { actor, userId } = await makeSignedIn(ownDb, 'admin')
  const key = await make(ownDb, { scopes: ['people:read'], expiresAt: after(60) }, actor)

  expect(key).toMatch(/^rft_[\w-]{43}$/)
  const [kept] = await ownDb.selectFrom('apiKeys').selectAll().execute()
  expect(kept).toMatchObject({
    name: 'crm-sync',
    role: 'admin',
    userId: null,
    scopes: ['people:read'],
    expiresAt: after(60),
    keyHash: hashToken(key),
    keyHint: `${key.slice(0, 8)}…`,
    createdBy: userId,
    createdAt: now,
  })
  const logged = ownDb.selectFrom('userActivityLogs').selectAll().where('activityType', '=', 'key.created')
  expect(await logged.execute()).toMatchObject([
    { actorId: userId, relatedEntityId: kept?.id, details: { scopes: ['people:read'] }, createdAt: now },
  ])
})

test('makeApiKey gives a key without scopes all that its role may', async ({ ownDb }) => {
  await make(ownDb)
  expect(await ownDb.selectFrom('apiKeys').select('scopes').execute()).toEqual([{ scopes: null }])
})

test('makeApiKey refuses an instructor without a person, scopes beyond the role, and a day that is over', async ({
  ownDb,
}) => {
  const { userId } = await makeSignedIn(ownDb)
  await expect(make(ownDb, { role: 'instructor' })).rejects.toThrow(Refusal)
  await expect(make(ownDb, { role: 'instructor', userId, scopes: ['people:read'] })).rejects.toThrow(Refusal)
  await expect(make(ownDb, { expiresAt: now })).rejects.toMatchObject({ fields: { expiresOn: expect.any(String) } })
  expect(await ownDb.selectFrom('apiKeys').select('id').execute()).toEqual([])
})

test('revokeApiKey ends one key, once, and is recorded', async ({ ownDb }) => {
  const [one, other] = [await make(ownDb, { name: 'one' }), await make(ownDb, { name: 'other' })]
  const { id } = await ownDb.selectFrom('apiKeys').select('id').where('name', '=', 'one').executeTakeFirstOrThrow()
  const revoke = () => inTransaction(ownDb, (trx) => revokeApiKey(trx, operator, { id }, now))
  await revoke()

  expect(await findApiKey(ownDb, one, {}, now)).toBeUndefined()
  expect(await findApiKey(ownDb, other, {}, now)).toBeDefined()
  await expect(revoke()).rejects.toThrow(Refusal)
  const logged = ownDb.selectFrom('userActivityLogs').selectAll().where('activityType', '=', 'key.revoked')
  expect(await logged.execute()).toMatchObject([{ relatedEntityId: id, activityDescription: 'API key one revoked' }])
})

test('findApiKey answers who acts by a key, until it expires', async ({ ownDb }) => {
  const key = await make(ownDb, { scopes: ['people:read'], expiresAt: after(60) })
  const origin = { ipAddress: '203.0.113.7' }
  expect(await findApiKey(ownDb, key, origin, after(59))).toEqual({
    kind: 'staff',
    role: 'admin',
    userId: null,
    via: { kind: 'key', id: expect.any(String), scopes: ['people:read'] },
    origin,
  })
  expect(await findApiKey(ownDb, key, origin, after(60))).toBeUndefined()
  expect(await findApiKey(ownDb, `${key}x`, origin, now)).toBeUndefined()
})

test('findApiKey lets no key outlast its person’s access', async ({ ownDb }) => {
  for (const change of [{ status: 'suspended' }, { role: 'customer' }] as const) {
    const { userId } = await makeSignedIn(ownDb)
    const key = await make(ownDb, { role: 'instructor', userId })
    expect(await findApiKey(ownDb, key, {}, now)).toMatchObject({ userId, role: 'instructor' })
    await ownDb.updateTable('users').set(change).where('id', '=', userId).execute()
    expect(await findApiKey(ownDb, key, {}, now)).toBeUndefined()
  }
})

test('findApiKey refuses keys of demo accounts, and those that they made', async ({ ownDb }) => {
  const { userId } = await makeStaffWithPassword(ownDb, 'instructor')
  const { userId: maker } = await makeStaffWithPassword(ownDb, 'admin')
  const keys = [await make(ownDb, { role: 'instructor', userId }), await make(ownDb, {}, asAdmin(maker))]
  await ownDb.updateTable('users').set({ email: 'instructor@demo.example' }).where('id', '=', userId).execute()
  await ownDb.updateTable('users').set({ email: 'admin@demo.example' }).where('id', '=', maker).execute()
  for (const key of keys) expect(await findApiKey(ownDb, key, {}, now)).toBeUndefined()
})

test('findApiKey notes the use of a key once a minute', async ({ ownDb }) => {
  const key = await make(ownDb)
  const usedAt = async (seconds: number) => {
    await findApiKey(ownDb, key, {}, after(seconds))
    return (await ownDb.selectFrom('apiKeys').select('lastUsedAt').executeTakeFirstOrThrow()).lastUsedAt
  }
  expect([await usedAt(0), await usedAt(60), await usedAt(61)]).toEqual([now, now, after(61)])
})
