import fc from 'fast-check'
import { expect, test as plainTest } from 'vitest'
import { z } from 'zod'
import { inTransaction } from '#lib/db/transaction.ts'
import type { HandlerDoor } from '#lib/endpoints/handler-spec.ts'
import { listDoors } from '#lib/endpoints/openapi/describe-api.ts'
import { apiCaller, type Sent } from '#lib/testing/call-api.ts'
import { fingerprint } from '#lib/testing/fingerprint.ts'
import { makePaidBooking } from '#lib/testing/make/make.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { sampleBodies } from '#lib/testing/sample-bodies.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const call = apiCaller(allRoutes, describeWholeApi())
const nobody = '01900000-0000-7000-8000-000000000001'
const allDoors = listDoors(allRoutes).map(({ method, ...door }) => ({
  ...door,
  method: z.enum(methods()).parse(method),
}))
/** Routes that open a database of their own, which a test cannot replace. */
const ownConnection = /\/imports$|^\/api\/admin\/[a-z/-]+\/export$/

const fill = (path: string, id: string) => path.replaceAll(/\{\w+\}/g, id)
const sentTo = (path: string, key?: string): Sent => ({ ...(key && { key }), body: sampleBodies[path] ?? {} })

test('without credentials every endpoint refuses, and nothing changes', async ({ ownDb }) => {
  const { bookerId } = await inTransaction(ownDb, (trx) => makePaidBooking(trx))
  const before = await fingerprint(ownDb)

  for (const { path, method } of allDoors) {
    const address = fill(path, bookerId)
    const answers = [
      await call(ownDb, method, address, sentTo(path)),
      await call(ownDb, method, address, sentTo(path, 'rft_unknown')),
      await call(ownDb, method, address, { ...sentTo(path), cookie: 'rubbish' }),
    ]
    expect(
      answers.map(({ status }) => status),
      `${method} ${path}`,
    ).toEqual([401, 401, 401])
    expect(answers[0]?.headers.get('www-authenticate')).toBe('Bearer')
  }
  expect(await fingerprint(ownDb)).toEqual(before)
})

test('a caller without permission gets the answer for an unknown person, and nothing changes', async ({ ownDb }) => {
  const { bookerId } = await inTransaction(ownDb, (trx) => makePaidBooking(trx))
  const [admin, instructor] = [await makeKey(ownDb), await makeKey(ownDb, 'instructor')]
  for (const key of [admin, instructor]) await call(ownDb, 'GET', '/api/admin/users', { key })
  // Only the refusal may be logged.
  const before = { ...(await fingerprint(ownDb)), user_activity_logs: '' }

  for (const { path, method } of allDoors) {
    // An instructor may call these, and sees only their own.
    if (path === '/api/instructor/sessions' || path === '/api/instructor/days-away') continue
    const forbidden = await call(ownDb, method, fill(path, bookerId), sentTo(path, instructor))
    expect(forbidden, `${method} ${path}`).toMatchObject({ status: 404 })
    if (!path.includes('{')) continue

    for (const id of [nobody, 'not-an-id', '%20', '1']) {
      const unknown = await call(ownDb, method, fill(path, id), sentTo(path, admin))
      expect(unknown.body, `${method} ${path} ${id}`).toEqual(forbidden.body)
    }
  }
  expect({ ...(await fingerprint(ownDb)), user_activity_logs: '' }).toEqual(before)
})

test('no request causes a server error or an undescribed answer', async ({ ownDb }) => {
  const { bookerId } = await inTransaction(ownDb, (trx) => makePaidBooking(trx))
  const key = await makeKey(ownDb)
  const doors = allDoors.filter(({ path, method }) => !(method === 'POST' && ownConnection.test(path)))

  const any = fc.constantFrom(...doors).chain(({ path, method, door }) =>
    fc.record({
      method: fc.constant(method),
      address: addressOf(path, door, bookerId),
      body: bodyOf(path, door),
      headers: fc.record({ 'if-match': nasty, 'idempotency-key': nasty }, { requiredKeys: [] }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(any, async ({ method, address, body, headers }) => {
      const { status } = await call(ownDb, method, address, { key, body, headers: keepable(headers) })
      expect(status).toBeLessThan(500)
    }),
    { numRuns: 250 },
  )
})

test('no parameter and no field takes what cannot be kept', { timeout: 300_000 }, async ({ ownDb }) => {
  const { bookerId } = await inTransaction(ownDb, (trx) => makePaidBooking(trx))
  const key = await makeKey(ownDb)

  for (const { path, method, door } of allDoors.filter((one) => !ownConnection.test(one.path))) {
    const address = fill(path, bookerId)
    for (const value of worst) {
      for (const name of namesIn(door, 'query')) {
        const { status } = await call(ownDb, method, `${address}?${name}=${escaped(value)}`, { ...sentTo(path, key) })
        expect(status, `${method} ${path} ${name}`).toBeLessThan(500)
      }
      for (const name of namesIn(door, 'body')) {
        const body = { ...sampleBodies[path], [name]: value }
        const { status } = await call(ownDb, method, address, { key, body })
        expect(status, `${method} ${path} ${name}`).toBeLessThan(500)
      }
    }
  }
})

plainTest('a method that does not exist here says which ones do', async () => {
  const users = allRoutes['/api/admin/users']
  const refused = users.PUT(new Request('http://127.0.0.1:3000/api/admin/users', { method: 'PUT' }))
  expect(refused.status).toBe(405)
  expect(refused.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS')
  expect(await refused.json()).toMatchObject({ status: 405 })
  expect(users.OPTIONS(new Request('http://127.0.0.1:3000/')).headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS')
})

plainTest('every route answers every method', () => {
  for (const [path, route] of Object.entries(allRoutes))
    expect(Object.keys(route), path).toEqual(expect.arrayContaining([...methods(), 'OPTIONS']))
})

const worst = ['a\0b', 'a\ud800', '%\\_', "';--", `é${'a'.repeat(5000)}`, '99999999999999999999', '2026-02-30']

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '%',
    '_',
    '\\',
    '\0',
    '\ud800',
    "'; drop table users; --",
    '٣',
    '🙂',
    'a'.repeat(5000),
    '-1',
    '1e99',
  ),
  fc.constantFrom('*', '"1"', 'W/"1"', nobody, '2026-02-30', '99999999999999999999', 'admin', 'true', 'null'),
)

function addressOf(path: string, door: HandlerDoor, id: string) {
  const query = fc.array(fc.tuple(oftenOneOf(namesIn(door, 'query')), nasty), { maxLength: 2 })
  const ids = fc.oneof({ weight: 9, arbitrary: fc.constant(id) }, nasty)
  return fc.tuple(ids, query).map(([given, pairs]) => {
    const search = pairs.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&')
    return `${fill(path, escaped(given) || 'x')}?${search}`
  })
}

/** One or two extra fields beside a valid body, so that most requests get past the door. */
function bodyOf(path: string, door: HandlerDoor) {
  const values = fc.oneof({ weight: 5, arbitrary: nasty }, fc.jsonValue({ maxDepth: 2 }))
  const fields = fc.dictionary(oftenOneOf(namesIn(door, 'body')), values, { maxKeys: 2 })
  const good = fields.map((given) => ({ ...sampleBodies[path], ...given }))
  return fc.oneof({ weight: 9, arbitrary: good }, values)
}

function oftenOneOf(names: string[]) {
  return names.length > 0 ? fc.oneof({ weight: 19, arbitrary: fc.constantFrom(...names) }, nasty) : nasty
}

function namesIn({ input }: HandlerDoor, part: 'query' | 'body'): string[] {
  const schema: unknown = input.shape[part]
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

/** Encoded as a client would; text that cannot be encoded is sent raw. */
function escaped(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text).replaceAll('.', '%2E') : '%ED%A0%80'
}

function keepable(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => /^[\x20-\x7e]*$/.test(value)))
}

function methods() {
  return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] satisfies Method[]
}
