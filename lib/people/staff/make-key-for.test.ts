import { expect } from 'vitest'
import { findApiKey } from '../../auth/keys/find-api-key.ts'
import { Refusal } from '../../core/refusal.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { makeKeyFor, makeKeyInput } from './make-key-for.ts'

const now = new Date('2026-06-21T10:00:00Z')
const forSync = {
  name: 'crm-sync',
  role: 'admin' as const,
  email: '',
  scopes: ['people:read'],
  lasts: 'never' as const,
}

test('makeKeyFor makes a key for a program, which acts for no colleague and can last for ever', async ({ trx }) => {
  await makeKeyFor(trx, asAdmin(), forSync, now)
  expect(await trx.selectFrom('apiKeys').selectAll().execute()).toMatchObject([
    { name: 'crm-sync', role: 'admin', userId: null, scopes: ['people:read'], expiresAt: null },
  ])
})

test('makeKeyFor lets a key work until the end of its last day in London', async ({ trx }) => {
  await makeKeyFor(trx, asAdmin(), { ...forSync, lasts: '30' }, now)
  expect(await trx.selectFrom('apiKeys').select(['expiresAt', 'scopes']).execute()).toEqual([
    { expiresAt: new Date('2026-07-21T23:00:00Z'), scopes: ['people:read'] },
  ])
})

test('makeKeyFor makes a key that acts as the instructor of this email', async ({ ownDb }) => {
  const { key, userId } = await ownDb.transaction().execute(async (trx) => {
    const instructor = await makeStaff(trx, 'instructor', 'Ines', 'ines@acme.example')
    const input = { ...forSync, scopes: ['teaching:read'], role: 'instructor' as const, email: ' Ines@Acme.example ' }
    return { userId: instructor, key: await makeKeyFor(trx, asAdmin(), input, now) }
  })
  expect(await findApiKey(ownDb, key, {}, now)).toMatchObject({ role: 'instructor', userId })
})

test('makeKeyFor refuses an email that is no active instructor’s', async ({ trx }) => {
  await makeStaff(trx, 'admin', 'Olga', 'olga@acme.example')
  const gone = await makeStaff(trx, 'instructor', 'Dan', 'dan@acme.example')
  await trx.updateTable('users').set({ status: 'inactive' }).where('id', '=', gone).execute()
  for (const email of ['olga@acme.example', 'dan@acme.example', 'nobody@acme.example', 'no address']) {
    const attempt = makeKeyFor(trx, asAdmin(), { ...forSync, role: 'instructor', email }, now)
    await expect(attempt).rejects.toThrow(Refusal)
    await expect(attempt).rejects.toMatchObject({ fields: { email: expect.any(String) } })
  }
  expect(await trx.selectFrom('apiKeys').select('id').execute()).toEqual([])
})

test('makeKeyInput holds each field to its bound', () => {
  const accepts = (over: object) => makeKeyInput.safeParse({ ...forSync, ...over }).success
  const right = [{}, { name: 'a'.repeat(100) }, { lasts: '90' }, { role: 'instructor' }, { email: 'a'.repeat(300) }]
  expect(right.filter((over) => !accepts(over))).toEqual([])
  const wrong = [
    { name: ' ' },
    { name: 'a'.repeat(101) },
    { lasts: '31' },
    { lasts: '' },
    { scopes: [] },
    { role: 'customer' },
    { email: 'a'.repeat(301) },
  ]
  expect(wrong.filter(accepts)).toEqual([])
  expect(accepts({ scopes: Array(100).fill('a'.repeat(60)) })).toBe(true)
  expect([Array(101).fill('a'), ['a'.repeat(61)]].filter((scopes) => accepts({ scopes }))).toEqual([])
})
