import { expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { hashToken } from '../token.ts'
import { apiKeyList } from './api-key-list.ts'
import { apiKeyRows } from './api-key-rows.ts'
import { makeApiKey } from './api-keys.ts'
import { findApiKey } from './find-api-key.ts'
import { keysWithPeople } from './key-state.ts'

const now = new Date('2026-11-21T10:00:00Z')
const operator = systemActor('test')
const office = { name: 'crm-sync', role: 'admin', userId: null } as const

test('admins and the command line see every key, the latest first, but never the key itself', async ({ ownDb }) => {
  const adminId = await inTransaction(ownDb, (trx) => makeStaff(trx, 'admin', 'Nora'))
  const userId = await inTransaction(ownDb, (trx) => makeStaff(trx, 'instructor', 'Ines', 'ines@acme.example'))
  const keys = await inTransaction(ownDb, async (trx) => [
    await makeApiKey(trx, operator, office, now),
    await makeApiKey(trx, asAdmin(adminId), { name: 'tablet', role: 'instructor', userId }, now),
  ])

  const { rows } = await apiKeyList.page(ownDb, asAdmin(), {}, now)
  expect(rows).toMatchObject([
    { name: 'tablet', role: 'instructor', email: 'ines@acme.example', madeBy: 'Nora Ward', state: 'active' },
    { name: 'crm-sync', role: 'admin', email: null, madeBy: null, state: 'active' },
  ])
  for (const key of keys) {
    expect(JSON.stringify(rows)).not.toContain(key)
    expect(JSON.stringify(rows)).not.toContain(hashToken(key))
  }
  expect(await apiKeyRows(ownDb, operator, { now }).execute()).toHaveLength(2)
  for (const stranger of [asInstructor(userId), asCustomer(userId)])
    expect(await apiKeyRows(ownDb, stranger, { now }).execute()).toEqual([])
})

test('a key that findApiKey refuses says why, and works again when its people are back', async ({ ownDb }) => {
  const adminId = await inTransaction(ownDb, (trx) => makeStaff(trx, 'admin'))
  const userId = await inTransaction(ownDb, (trx) => makeStaff(trx, 'instructor'))
  const expiresAt = new Date(now.getTime() + 60_000)
  const input = { name: 'tablet', role: 'instructor', userId, expiresAt } as const
  const key = await inTransaction(ownDb, (trx) => makeApiKey(trx, asAdmin(adminId), input, now))
  const seen = async (at = now) => {
    const { rows } = await apiKeyList.page(ownDb, asAdmin(), {}, at)
    expect(rows[0]?.state === 'active').toBe((await findApiKey(ownDb, key, {}, at)) !== undefined)
    return rows[0]?.state
  }

  expect(await seen()).toBe('active')
  for (const [id, over, state] of [
    [adminId, { status: 'suspended' }, 'maker_left'],
    [adminId, { status: 'active', role: 'instructor' }, 'maker_left'],
    [adminId, { role: 'admin' }, 'active'],
    [adminId, { email: 'admin@demo.example' }, 'maker_left'],
    [adminId, { email: 'nora@acme.example' }, 'active'],
    [userId, { status: 'suspended' }, 'person_left'],
    [userId, { status: 'active', role: 'customer' }, 'person_left'],
    [userId, { role: 'instructor', email: 'instructor@demo.example' }, 'person_left'],
    [userId, { email: 'ines@acme.example' }, 'active'],
  ] as const) {
    await change(ownDb, id, over)
    expect(await seen(), JSON.stringify(over)).toBe(state)
  }
  expect(await seen(expiresAt)).toBe('expired')
  await ownDb.updateTable('apiKeys').set({ revokedAt: now }).execute()
  expect(await seen(expiresAt)).toBe('revoked')
})

type Change = { status?: 'active' | 'suspended'; role?: 'admin' | 'instructor' | 'customer'; email?: string }

function change(db: Db, id: string, over: Change) {
  return inTransaction(db, (trx) => trx.updateTable('users').set(over).where('id', '=', id).execute())
}

test('keysWithPeople joins the person a key acts as and its maker, whichever there are', async ({ ownDb }) => {
  const nora = await inTransaction(ownDb, (trx) => makeStaff(trx, 'admin', 'Nora'))
  const ines = await inTransaction(ownDb, (trx) => makeStaff(trx, 'instructor', 'Ines'))
  const tablet = { name: 'tablet', role: 'instructor', userId: ines } as const
  await inTransaction(ownDb, (trx) => makeApiKey(trx, operator, office, now))
  await inTransaction(ownDb, (trx) => makeApiKey(trx, asAdmin(nora), tablet, now))

  const named = keysWithPeople(ownDb).select(['key.name', 'person.firstName as actsAs', 'maker.firstName as madeBy'])
  expect(await named.orderBy('key.name').execute()).toEqual([
    { name: 'crm-sync', actsAs: null, madeBy: null },
    { name: 'tablet', actsAs: 'Ines', madeBy: 'Nora' },
  ])
})

test('apiKeyList leaves these columns to those who ask for them', () => {
  const extra = Object.entries(apiKeyList.columns).filter(([, column]) => column.isExtra)
  expect(extra.map(([name]) => name)).toEqual(['madeBy', 'createdAt', 'revokedAt'])
})
