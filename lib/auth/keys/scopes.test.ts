import { expect } from 'vitest'
import { z } from 'zod'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { defineHandler } from '../../endpoints/define-handler.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { type MakeApiKeyInput, makeApiKey, revokeApiKey } from './api-keys.ts'
import { findApiKey } from './find-api-key.ts'
import { scopesOf } from './scopes.ts'

const maker = systemActor('test')
const office = { name: 'Website', role: 'admin', userId: null } as const
const make = (db: Db, over: Partial<MakeApiKeyInput> = {}, now = new Date()) =>
  inTransaction(db, (trx) => makeApiKey(trx, maker, { ...office, ...over }, now))

async function ask(db: Db, key: string, may: 'people.read' | 'people.write' | 'bookings.read', path = '') {
  const method = may.endsWith('write') ? 'PATCH' : 'GET'
  const request = new Request(`http://crm.example/api/x${path}`, {
    method,
    headers: { authorization: `Bearer ${key}` },
  })
  const input = z.object({ query: z.object({}) })
  const handler = defineHandler({ may, input, work: async () => ({ body: {} }) })
  return (await handler.answer(db, request)).status
}

test('a key reaches only its scopes; a refusal answers 404 and is logged', async ({ ownDb }) => {
  const key = await make(ownDb, { scopes: ['people:read'] })
  expect(await ask(ownDb, key, 'people.read')).toBe(200)
  expect(await ask(ownDb, key, 'people.write')).toBe(404)
  expect(await ask(ownDb, key, 'bookings.read')).toBe(404)
  expect(await ask(ownDb, key, 'people.read', '?reveal=medicalNotes&reason=because')).toBe(404)
  const denied = ownDb.selectFrom('userActivityLogs').select('activityType').where('activityType', '=', 'access.denied')
  expect(await denied.execute()).toHaveLength(3)

  const wide = await make(ownDb)
  expect(await ask(ownDb, wide, 'people.write')).toBe(200)
  const revealing = await make(ownDb, { scopes: ['people:read', 'people:reveal'] })
  expect(await ask(ownDb, revealing, 'people.read', '?reveal=medicalNotes&reason=because')).toBe(200)
})

test('findApiKey refuses a key after it expires', async ({ ownDb }) => {
  const now = new Date()
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  const key = await make(ownDb, { expiresAt: at(24) }, now)
  expect(await findApiKey(ownDb, key, {}, at(23))).toBeDefined()
  expect(await findApiKey(ownDb, key, {}, at(25))).toBeUndefined()
  await expect(make(ownDb, { expiresAt: at(-1) }, now)).rejects.toThrow('still to come')
})

test('a key ends with the role of the colleague who made it', async ({ ownDb }) => {
  const adminId = await inTransaction(ownDb, (trx) => makeStaff(trx, 'admin'))
  const key = await inTransaction(ownDb, (trx) => makeApiKey(trx, { ...asAdmin(), userId: adminId }, office))
  const change = (values: { role?: 'admin' | 'instructor'; status?: 'active' | 'suspended' }) =>
    inTransaction(ownDb, (trx) => trx.updateTable('users').set(values).where('id', '=', adminId).execute())

  expect(await findApiKey(ownDb, key, {})).toBeDefined()
  await change({ status: 'suspended' })
  expect(await findApiKey(ownDb, key, {})).toBeUndefined()
  await change({ status: 'active', role: 'instructor' })
  expect(await findApiKey(ownDb, key, {})).toBeUndefined()
  await change({ role: 'admin' })
  expect(await findApiKey(ownDb, key, {})).toBeDefined()
})

test('makeApiKey refuses scopes beyond the role', async ({ ownDb }) => {
  expect(scopesOf('instructor')).toEqual(['teaching:read', 'teaching:write', 'teaching:export', 'teaching:reveal'])
  expect(scopesOf('admin')).not.toContain('staff:write')
  await expect(make(ownDb, { scopes: ['staff:write'] })).rejects.toThrow('cannot reach')
  const userId = await inTransaction(ownDb, (trx) => makeStaff(trx, 'instructor'))
  await expect(make(ownDb, { role: 'instructor', userId, scopes: ['people:read'] })).rejects.toThrow('cannot reach')
})

test('revokeApiKey ends a key for the next request', async ({ ownDb }) => {
  const key = await make(ownDb, { scopes: ['people:read'] })
  const { id } = await ownDb.selectFrom('apiKeys').select('id').executeTakeFirstOrThrow()
  expect(await ask(ownDb, key, 'people.read')).toBe(200)
  await inTransaction(ownDb, (trx) => revokeApiKey(trx, asAdmin(), { id }))
  expect(await ask(ownDb, key, 'people.read')).toBe(401)
})
