import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import { Unsettled } from '../../core/unsettled.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { createPerson } from '../../people/create-person.ts'
import { keepErasure } from '../../privacy/erasures/keep-erasure.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { makeKey } from '../../testing/make/make-key.ts'
import { test } from '../../testing/test.ts'
import { defineHandler, type Handler } from '../define-handler.ts'
import { eraseAnswers, wasErasedSince } from '../once/erase-answers.ts'

const input = z.object({ body: z.strictObject({ email: z.string(), wait: z.number().optional() }) })

/** Adds a person: an effect that can be counted. */
const add = defineHandler({
  may: 'people.write',
  input,
  status: 201,
  work: async (trx, actor, { body }) => {
    const id = await createPerson(trx, actor, { email: body.email })
    if (body.wait) await sql`select pg_sleep(${body.wait})`.execute(trx)
    return { body: { data: { id, email: body.email } }, version: 1, location: `/people/${id}` }
  },
})

/** Adds a person in a transaction of its own. */
const conduct = defineHandler({
  may: 'people.write',
  input,
  conduct: async (db, actor, { body }) => {
    if (body.email === 'refused') throw new Refusal('No.')
    if (body.email === 'unsettled') throw new Unsettled()
    const id = await inTransaction(db, (trx) => createPerson(trx, actor, { email: body.email }))
    if (body.wait) await sql`select pg_sleep(${body.wait})`.execute(db)
    return { body: { data: { id } } }
  },
})

async function post(db: Db, handler: Handler, key: string, once: string, body: object, path = '/api/people') {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': once }
  const url = `http://127.0.0.1:3000${path}`
  const response = await handler.answer(db, new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))
  const told = Object.fromEntries(['location', 'etag', 'retry-after'].map((name) => [name, response.headers.get(name)]))
  return { status: response.status, ...told, body: await response.json() }
}

const countPeople = async (db: Db) => (await db.selectFrom('users').select('id').execute()).length
const ada = { email: 'ada@acme.example' }

test.for([
  ['in one transaction', add],
  ['in several', conduct],
] as const)(
  'answerOnce and conductOnce give a repeated request one effect and one answer, %s',
  async ([, handler], { ownDb }) => {
    const key = await makeKey(ownDb)
    const first = await post(ownDb, handler, key, 'one', ada)
    expect(await post(ownDb, handler, key, 'one', ada)).toEqual(first)

    expect(first.status).toBeLessThan(300)
    expect(await countPeople(ownDb)).toBe(1)
    expect(await post(ownDb, handler, key, 'two', { email: 'ben@acme.example' })).toMatchObject({
      status: first.status,
    })
  },
)

test('a key sent again with another body, an invalid body or another address answers 422', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  await post(ownDb, add, key, 'one', ada)

  expect(await post(ownDb, add, key, 'one', { email: 'ben@acme.example' })).toMatchObject({ status: 422 })
  expect(await post(ownDb, add, key, 'one', { nothing: 1 })).toMatchObject({ status: 422 })
  expect(await post(ownDb, add, key, 'one', ada, '/api/people?loud=yes')).toMatchObject({ status: 422 })
  expect(await countPeople(ownDb)).toBe(1)
})

test('two callers can use the same key', async ({ ownDb }) => {
  const [mine, theirs] = [await makeKey(ownDb), await makeKey(ownDb)]
  await post(ownDb, add, mine, 'one', ada)
  expect(await post(ownDb, add, theirs, 'one', { email: 'ben@acme.example' })).toMatchObject({ status: 201 })
})

test('a refused request leaves nothing behind and can be corrected under the same key', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  expect(await post(ownDb, add, key, 'one', { email: 'none' })).toMatchObject({ status: 400 })
  expect(await post(ownDb, add, key, 'one', ada)).toMatchObject({ status: 201 })
  expect(await post(ownDb, conduct, key, 'two', { email: 'refused' })).toMatchObject({
    status: 409,
    'retry-after': null,
  })
  expect(await post(ownDb, conduct, key, 'two', { email: 'ben@acme.example' })).toMatchObject({ status: 200 })
})

test('conducted work that may have been done is not worked on again at once', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const body = { email: 'unsettled' }
  const [first, second] = [await post(ownDb, conduct, key, 'one', body), await post(ownDb, conduct, key, 'one', body)]
  expect(first).toMatchObject({ status: 409, body: { detail: expect.stringContaining('check before you send') } })
  expect(second).toMatchObject({ status: 409, 'retry-after': '1' })
})

test.for([
  ['in one transaction', add],
  ['in several', conduct],
] as const)('of many requests at once one works and the others answer 409, %s', async ([, handler], { ownDb }) => {
  const key = await makeKey(ownDb)
  const body = { ...ada, wait: 1 }
  const answers = await Promise.all(Array.from({ length: 8 }, () => post(ownDb, handler, key, 'one', body)))

  const done = answers.filter(({ status }) => status < 300)
  const refused = answers.filter(({ status }) => status >= 300)
  expect(new Set(done.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(refused.length).toBeGreaterThan(0)
  for (const other of refused) expect(other).toMatchObject({ status: 409, 'retry-after': '1' })
  expect(await countPeople(ownDb)).toBe(1)
})

test('readClaim refuses a key that is empty, too long or has a space', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  for (const once of ['', 'a'.repeat(256), 'two words']) {
    const refused = await post(ownDb, add, key, once, ada)
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'Idempotency-Key' }] } })
  }
})

test('the database holds neither the key nor the answer in the clear', async ({ ownDb }) => {
  await post(ownDb, add, await makeKey(ownDb), 'a-key-of-mine', ada)
  const { rows } = await sql<{ dump: string }>`
    select caller || encode(key_hash, 'escape') || encode(answer, 'escape') as dump from idempotency_keys`.execute(
    ownDb,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.dump).not.toMatch(/acme|a-key-of-mine/)
})

test('forgetAnswers deletes a key after two days', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  await post(ownDb, add, key, 'one', ada)
  const age = (hours: number) => sql`update idempotency_keys set created_at = now() - make_interval(hours => ${hours})`
  const keys = () => ownDb.selectFrom('idempotencyKeys').select('caller').execute()

  await age(47).execute(ownDb)
  await post(ownDb, add, key, 'two', { email: 'ben@acme.example' })
  expect(await keys()).toHaveLength(2)
  await age(49).execute(ownDb)
  await post(ownDb, add, key, 'three', { email: 'cara@acme.example' })
  expect(await keys()).toHaveLength(1)
})

test('conductOnce runs again when the first process died half way', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  await post(ownDb, conduct, key, 'one', ada)
  await sql`update idempotency_keys set answer = null`.execute(ownDb)
  expect(await post(ownDb, conduct, key, 'one', ada)).toMatchObject({ status: 409, 'retry-after': '1' })

  await sql`update idempotency_keys set created_at = now() - interval '11 minutes'`.execute(ownDb)
  await ownDb.deleteFrom('userIdentities').execute()
  await ownDb.updateTable('users').set({ email: null }).execute()
  expect(await post(ownDb, conduct, key, 'one', ada)).toMatchObject({ status: 200 })
})

test('eraseAnswers takes out every answer, and its request is never worked on again', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  await post(ownDb, add, key, 'one', ada)
  await post(ownDb, conduct, key, 'two', { email: 'ben@acme.example' })

  expect(await inTransaction(ownDb, eraseAnswers)).toBe(2)
  await sql`update idempotency_keys set created_at = now() - interval '11 minutes'`.execute(ownDb)
  for (const [handler, once, body] of [
    [add, 'one', ada],
    [conduct, 'two', { email: 'ben@acme.example' }],
  ] as const)
    expect(await post(ownDb, handler, key, once, body)).toMatchObject({ status: 409, 'retry-after': null })
  expect(await countPeople(ownDb)).toBe(2)
  expect(await inTransaction(ownDb, eraseAnswers)).toBe(0)
})

test('an answer made while somebody is erased is not kept, and its request is not worked on again', async ({
  ownDb,
}) => {
  const key = await makeKey(ownDb)
  const erasing = await ownDb.startTransaction().execute()
  await eraseAnswers(erasing)
  await post(ownDb, add, key, 'during', ada)
  await erasing.rollback().execute()
  expect(await post(ownDb, add, key, 'during', ada)).toMatchObject({ status: 409, 'retry-after': null })

  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  for (const [handler, once] of [
    [add, 'across'],
    [conduct, 'across-two'],
  ] as const) {
    const body = { email: `${once}@acme.example`, wait: 0.5 }
    const slow = post(ownDb, handler, key, once, body)
    await setTimeout(250)
    await inTransaction(ownDb, async (trx) => {
      await eraseAnswers(trx)
      const erasure = { userId, pseudonym: 'Erased X', askedBy: 'person', reason: 'Asked' } as const
      await keepErasure(trx, asAdmin(), { ...erasure, entries: [] }, new Date())
    })
    expect((await slow).status).toBeLessThan(300)
    expect(await post(ownDb, handler, key, once, body)).toMatchObject({ status: 409, 'retry-after': null })
    await ownDb.deleteFrom('erasures').execute()
  }
  expect(await ownDb.selectFrom('idempotencyKeys').select('caller').where('answer', 'is not', null).execute()).toEqual(
    [],
  )
  expect(await ownDb.transaction().execute((trx) => wasErasedSince(trx, 0))).toBe(false)
})
