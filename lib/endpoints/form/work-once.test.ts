import { expect, vi } from 'vitest'
import { z } from 'zod'
import { recordActivity } from '../../activity/record-activity.ts'
import { formKeyField, newFormKey } from '../../core/form-key.ts'
import { type FormState, idle } from '../../core/form-state.ts'
import { Refusal } from '../../core/refusal.ts'
import { openDatabase, openPool } from '../../db/open-database.ts'
import type { Db } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { startCuttingProxy } from '../../testing/doubles/cutting-proxy.ts'
import { makeSignedIn } from '../../testing/make/make-staff.ts'
import { beginRequest } from '../../testing/next-request.ts'
import { test } from '../../testing/test.ts'
import { defineAction, defineCheckedAction, type FormAction } from '../define-action.ts'
import { eraseAnswers } from '../once/erase-answers.ts'
import { keepSession } from '../require-permission.ts'
import { readFormClaim } from './work-once.ts'

vi.mock('next/headers', async () => (await import('../../testing/next-request.ts')).nextHeaders)

const input = z.object({ name: z.string(), tags: z.array(z.string()).optional() })
const afterCommit = vi.fn()

/** Leaves a trace that a test can count. */
const book = defineAction({
  may: 'people.write',
  input,
  keep: ['name'],
  message: ({ at }, { name }) => `${name}, ${at.toISOString()}`,
  afterCommit,
  work: async (trx, actor, { name }) => {
    await recordActivity(trx, actor, { type: 'tag.added', userId: null, description: name })
    if (name === 'refused') throw new Refusal('Not today.')
    return { at: new Date() }
  },
})

async function signIn(db: Db) {
  const person = await makeSignedIn(db, 'admin', new Date())
  beginRequest(db)
  await keepSession(person.token)
}

function send(action: FormAction, key: string, fields: Record<string, string> = { name: 'Ada' }): Promise<FormState> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, [formKeyField]: key })) form.set(name, value)
  return action(idle, form)
}

const count = async (db: Db) =>
  (await db.selectFrom('userActivityLogs').select('id').where('activityType', '=', 'tag.added').execute()).length

test('workOnce gives a form that arrives twice one effect and one answer, and ends both alike', async ({ ownDb }) => {
  await signIn(ownDb)
  afterCommit.mockClear()
  const key = newFormKey()
  const first = await send(book, key)
  expect(first.kind).toBe('done')
  expect(await send(book, key)).toEqual(first)
  expect(await count(ownDb)).toBe(1)
  expect(afterCommit.mock.calls[1]).toEqual(afterCommit.mock.calls[0])

  await send(book, newFormKey())
  expect(await count(ownDb)).toBe(2)
})

test('readFormClaim makes five forms sent at the same moment wait for one effect', async ({ ownDb }) => {
  await signIn(ownDb)
  const key = newFormKey()
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(book, key)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await count(ownDb)).toBe(1)
})

test('a refused form leaves nothing behind and can be corrected under its key', async ({ ownDb }) => {
  await signIn(ownDb)
  const key = newFormKey()
  expect(await send(book, key, { name: 'refused' })).toMatchObject({ kind: 'refused', message: 'Not today.' })
  expect(await send(book, key)).toMatchObject({ kind: 'done' })
})

test('a form sent again with other words is refused, and one of a colleague is another form', async ({ ownDb }) => {
  await signIn(ownDb)
  const key = newFormKey()
  await send(book, key)
  expect(await send(book, key, { name: 'Ben' })).toMatchObject({ kind: 'refused', typed: { name: 'Ben' } })
  expect(await count(ownDb)).toBe(1)

  await signIn(ownDb)
  expect(await send(book, key, { name: 'Ben' })).toMatchObject({ kind: 'done' })
  expect(await send(book, 'not a key')).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('out of date'),
  })
})

test('findEarlier answers before a check that a second arrival could not pass', async ({ ownDb }) => {
  await signIn(ownDb)
  let checks = 0
  const spend = defineCheckedAction({
    may: 'people.write',
    input,
    keep: [],
    check: async () => {
      checks += 1
      if (checks > 1) throw new Refusal('This code was used.')
    },
    work: async () => undefined,
  })
  const key = newFormKey()
  expect([await send(spend, key), await send(spend, key)]).toEqual([{ kind: 'done' }, { kind: 'done' }])
})

test('a form is done, and done once, though the database is cut off at each COMMIT', async ({ ownDb, ownUrl }) => {
  const line = await startCuttingProxy(ownUrl)
  const db = openDatabase(openPool(line.url))
  await signIn(db)
  const key = newFormKey()
  for (const cut of ['once COMMIT arrived', 'before COMMIT arrived'] as const) {
    line.cuts.push(cut, cut)
    expect(await send(book, key)).toMatchObject({ kind: 'done' })
    line.cuts.length = 0
  }
  expect(await count(ownDb)).toBe(1)
  await db.destroy()
  await line.stop()
})

test('a secret is never kept, and a kept answer goes with an erasure', async ({ ownDb }) => {
  await signIn(ownDb)
  const secret = { may: 'people.write', input, keep: [] } as const
  const shows = defineAction({ ...secret, work: async () => 'key', shown: (key: string) => ({ key }) })
  const says = defineAction({ ...secret, work: async () => 'key', isSecret: true, message: (key: string) => key })
  const done = { kind: 'refused', message: expect.stringContaining('already been done') }

  for (const action of [shows, says]) {
    const key = newFormKey()
    expect(await send(action, key)).toMatchObject({ kind: 'done' })
    expect(await send(action, key)).toMatchObject(done)
  }
  const kept = ownDb.selectFrom('idempotencyKeys').select('answer').where('answer', 'is not', null)
  expect(await kept.execute()).toEqual([])

  const key = newFormKey()
  await send(book, key)
  await ownDb.transaction().execute(eraseAnswers)
  expect(await send(book, key)).toMatchObject(done)
  expect(await count(ownDb)).toBe(1)
})

test('readFormClaim tells forms apart by what was typed, whichever numbers React gave its own fields', () => {
  const claim = (fields: [string, string | File][], place = '/admin/users', key = 'a'.repeat(32)) => {
    const form = new FormData()
    for (const [name, value] of [...fields, [formKeyField, key] as [string, string]]) form.append(name, value)
    return readFormClaim(asAdmin(), form, place)?.requestHash.toString()
  }
  const typed: [string, string | File] = ['name', 'Ada']
  const plain = claim([typed])
  expect(plain).toBeDefined()
  expect(claim([typed, ['$ACTION_ID_7', '']])).toBe(plain)
  expect(claim([['name', 'Bea']])).not.toBe(plain)
  expect(claim([['title', 'Ada']])).not.toBe(plain)
  expect(claim([typed], '/admin/bookings')).not.toBe(plain)
  expect(claim([typed], '/admin/users', 'b'.repeat(32))).not.toBe(plain)
  expect(claim([['file', new File(['ab'], 'a.csv')]])).not.toBe(claim([['file', new File(['a'], 'a.csv')]]))
  expect(claim([['file', new File(['a'], 'a.csv')]])).not.toBe(claim([['file', new File(['a'], 'b.csv')]]))
  expect(claim([typed], '/admin/users', 'short')).toBeUndefined()
})
