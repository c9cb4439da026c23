import { sql } from 'kysely'
import { expect } from 'vitest'
import { z } from 'zod'
import { makeApiKey, revokeApiKey } from '../auth/keys/api-keys.ts'
import { sealSession } from '../auth/staff-sessions/session-cookie.ts'
import { systemActor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import { openDatabase, openPool } from '../db/open-database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { makeSignedIn } from '../testing/make/make-staff.ts'
import { test } from '../testing/test.ts'
import { defineHandler } from './define-handler.ts'

const address = 'http://127.0.0.1:3000/api/admin/things/7'

/** Renames a thing: the smallest handler that reads params, query and body, and writes. */
const rename = defineHandler({
  may: 'people.write',
  input: z.object({
    params: z.object({ id: z.literal('7') }),
    query: z.strictObject({ loud: z.enum(['yes']).optional() }),
    body: z.strictObject({ name: z.string().min(1, 'Give it a name.') }),
  }),
  work: async (trx, actor, { body }) => {
    if (body.name === 'taken') throw Refusal.at('name', 'This name is taken.')
    if (body.name === 'fixed') throw new Refusal('This cannot be renamed.')
    if (body.name === 'held') await sql`do $$ begin raise exception 'held' using errcode = '55P03'; end $$`.execute(trx)
    if (body.name === 'broken') throw new Error('Key (email)=(ada@acme.example) already exists')
    return body.name === 'gone' ? undefined : { body: { data: { name: body.name, by: actor.via.kind } } }
  },
})

type Sent = {
  key?: string
  cookie?: string
  origin?: string
  site?: string
  body?: string
  type?: string
  query?: string
}

async function put(db: Db, sent: Sent, id = '7') {
  const { key, cookie, origin, site, query = '', type = 'application/json', body = '{"name":"new"}' } = sent
  const headers = new Headers({ 'content-type': type, host: '127.0.0.1:3000' })
  if (key) headers.set('authorization', `Bearer ${key}`)
  if (cookie) headers.set('cookie', `other=1; next-auth.session-token=${cookie}`)
  if (origin) headers.set('origin', origin)
  if (site) headers.set('sec-fetch-site', site)
  const response = await rename.answer(db, new Request(`${address}${query}`, { method: 'PUT', headers, body }), { id })
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
}

const makeKey = (db: Db, role: 'admin' | 'instructor' = 'admin', userId: string | null = null) =>
  inTransaction(db, (trx) => makeApiKey(trx, systemActor('test'), { name: 'test', role, userId }))

test("defineHandler lets an admin's key in, but neither strangers nor revoked keys", async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  expect(await put(ownDb, { key })).toMatchObject({ status: 200, body: { data: { name: 'new', by: 'key' } } })

  expect(await put(ownDb, {})).toMatchObject({ status: 401, type: 'application/problem+json' })
  expect(await put(ownDb, { key: `${key}x` })).toMatchObject({ status: 401 })
  const { id } = await ownDb.selectFrom('apiKeys').select('id').executeTakeFirstOrThrow()
  await inTransaction(ownDb, (trx) => revokeApiKey(trx, systemActor('test'), { id }))
  expect(await put(ownDb, { key })).toMatchObject({ status: 401 })
})

test('the database never holds an API key itself', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  expect(key).toMatch(/^rft_[\w-]{43}$/)
  const kept = [
    await ownDb.selectFrom('apiKeys').selectAll().execute(),
    await ownDb.selectFrom('userActivityLogs').selectAll().execute(),
  ]
  expect(JSON.stringify(kept)).not.toContain(key.slice(8))
})

test('a forbidden role gets the same 404 as an unknown id, and the refusal is logged', async ({ ownDb }) => {
  const { userId } = await makeSignedIn(ownDb)
  const forbidden = await put(ownDb, { key: await makeKey(ownDb, 'instructor', userId) })
  const unknown = await put(ownDb, { key: await makeKey(ownDb) }, '8')

  expect(forbidden).toEqual(unknown)
  expect(forbidden.status).toBe(404)
  const log = ownDb.selectFrom('userActivityLogs').select('userId').where('activityType', '=', 'access.denied')
  expect(await log.execute()).toEqual([{ userId }])
})

test("an instructor's key ends with their access", async ({ ownDb }) => {
  const { userId } = await makeSignedIn(ownDb)
  const key = await makeKey(ownDb, 'instructor', userId)
  await ownDb.updateTable('users').set({ status: 'suspended' }).where('id', '=', userId).execute()
  expect(await put(ownDb, { key })).toMatchObject({ status: 401 })
})

test('a write with the session cookie must come from our own pages', async ({ ownDb }) => {
  const cookie = await sealSession((await makeSignedIn(ownDb, 'admin', new Date())).token)

  expect(await put(ownDb, { cookie, origin: 'http://127.0.0.1:3000', site: 'same-origin' })).toMatchObject({
    status: 200,
    body: { data: { by: 'session' } },
  })
  expect(await put(ownDb, { cookie })).toMatchObject({ status: 403 })
  expect(await put(ownDb, { cookie, origin: 'http://evil.example', site: 'cross-site' })).toMatchObject({ status: 403 })
  expect(await put(ownDb, { cookie, origin: 'null' })).toMatchObject({ status: 403 })
})

test.for<[string, Sent, number]>([
  ['a body that is not JSON', { body: '{' }, 400],
  ['a wrong field', { body: '{"name":""}' }, 400],
  ['an unknown field', { body: '{"name":"new","role":"admin"}' }, 400],
  ['a NUL', { body: '{"name":"a\\u0000b"}' }, 400],
  ['half a surrogate pair', { body: '{"name":"\\ud800"}' }, 400],
  ['a NUL in the address', { query: '?loud=%00' }, 400],
  ['an unknown name in the address', { query: '?quiet=yes' }, 400],
  ['a body that is not sent as JSON', { type: 'text/plain' }, 415],
  ['a body that is too large', { body: JSON.stringify({ name: 'a'.repeat(300_000) }) }, 413],
  ['a refusal of a field', { body: '{"name":"taken"}' }, 400],
  ['a refusal', { body: '{"name":"fixed"}' }, 409],
  ['a missing object', { body: '{"name":"gone"}' }, 404],
])('%s is answered with a problem', async ([, sent, status], { ownDb }) => {
  const answered = await put(ownDb, { ...sent, key: await makeKey(ownDb) })
  expect(answered).toMatchObject({ status, type: 'application/problem+json', body: { status } })
})

test('a fault names its field, and a bug reveals no personal data', async ({ ownDb }) => {
  const key = await makeKey(ownDb)

  const fault = await put(ownDb, { key, body: '{"name":""}' })
  expect(fault.body).toMatchObject({ errors: [{ path: 'name', message: 'Give it a name.' }] })
  const unknown = await put(ownDb, { key, query: '?quiet=yes&soft=yes' })
  expect(unknown.body).toMatchObject({ errors: [{ path: 'quiet' }, { path: 'soft' }] })
  const extra = await put(ownDb, { key, body: '{"name":"new","role":"admin"}' })
  expect(extra.body).toMatchObject({ errors: [{ path: 'role' }] })
  const bug = await put(ownDb, { key, body: '{"name":"broken"}' })
  expect(bug.status).toBe(500)
  expect(JSON.stringify(bug.body)).not.toContain('ada@')
})

test('a handler answers 503 without a database', async () => {
  const gone = openDatabase(openPool('postgresql://nobody@127.0.0.1:1/none'))
  expect(await put(gone, { key: 'rft_any' })).toMatchObject({ status: 503, type: 'application/problem+json' })
  await gone.destroy()
})

test('a handler answers 409 with a sentence when a lock is not released', async ({ ownDb }) => {
  const held = await put(ownDb, { key: await makeKey(ownDb), body: '{"name":"held"}' })
  expect(held).toMatchObject({ status: 409, body: { detail: 'Someone else is changing this just now. Try again.' } })
})

test('an export is handed to a session unless another site asks for it, and to a key in any case', async ({
  ownDb,
}) => {
  const whole = defineHandler({
    may: 'people.read',
    isExport: true,
    input: z.object({ query: z.strictObject({}) }),
    work: async () => ({ body: { data: [] } }),
  })
  const { token } = await makeSignedIn(ownDb, 'admin', new Date())
  const cookie = `next-auth.session-token=${await sealSession(token)}`
  const key = await makeKey(ownDb)
  const ask = async (headers: Record<string, string>) =>
    (await whole.answer(ownDb, new Request('http://127.0.0.1:3000/api/admin/things/export', { headers }))).status
  for (const site of ['cross-site', 'same-site']) expect(await ask({ cookie, 'sec-fetch-site': site })).toBe(403)
  for (const site of ['same-origin', 'none']) expect(await ask({ cookie, 'sec-fetch-site': site })).toBe(200)
  expect(await ask({ cookie })).toBe(200)
  expect(await ask({ authorization: `Bearer ${key}`, 'sec-fetch-site': 'cross-site' })).toBe(200)
})
