import { sql } from 'kysely'
import { afterEach, expect, vi } from 'vitest'
import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import * as database from '../../db/database.ts'
import type { Db } from '../../db/types.ts'
import { defineList } from '../../lists/define-list.ts'
import { search } from '../../lists/filters.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeKey } from '../../testing/make/make-key.ts'
import { test } from '../../testing/test.ts'
import { defineListExport } from './define-list-export.ts'
import { answerList, defineListHandler } from './define-list-handler.ts'
import { readTicked } from './read-ticked.ts'
import { sendListFile } from './send-list-file.ts'

vi.mock('../../db/database.ts', { spy: true })

const tags = defineList({
  name: 'tags',
  at: '/admin/users',
  words: { one: 'tag', many: 'tags' },
  rows: (db, actor) =>
    db
      .selectFrom('tags')
      .select(['tags.id', 'tags.name', 'tags.createdAt'])
      .where((row) => row.lit(actor.kind === 'staff' && actor.role === 'admin')),
  key: sql`tags.id`,
  filters: { q: search('Name', (q) => sql<boolean>`tags.name = ${q}`) },
  order: { name: { by: sql`tags.name`, kind: 'text', first: 'asc' } },
  columns: {
    name: { label: 'Name', value: (row) => row.name },
    createdAt: { label: 'Since', kind: 'moment', value: (row) => row.createdAt, isExtra: true },
  },
})
const read = defineListHandler(tags, {
  may: 'people.read',
  summary: 'List tags',
  answer: z.object({ id: z.uuid(), name: z.string(), createdAt: z.unknown() }).omit({ createdAt: true }),
})
const exporting = defineListExport(tags, { may: 'people.export' })
const shared: typeof globalThis & { reactFastExports?: number } = globalThis

afterEach(() => {
  shared.reactFastExports = 0
})

async function makeTags(db: Db, ...names: string[]): Promise<string[]> {
  const rows = await db
    .insertInto('tags')
    .values(names.map((name) => ({ name })))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Counts the connections that exports hold in this database. */
async function countExporting(db: Db): Promise<number> {
  const { rows } = await sql<{ pids: number }>`select count(distinct pid)::int as pids from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query ~ 'listed|^rollback'`.execute(db)
  return rows[0]?.pids ?? 0
}

async function ask(db: Db, handler: typeof read, key: string, query = '', body?: URLSearchParams) {
  const method = handler === exporting ? 'POST' : 'GET'
  const headers = { authorization: `Bearer ${key}` }
  const url = `http://127.0.0.1:3000/api/admin/tags${query}`
  return await handler.answer(db, new Request(url, { method, headers, ...(body && { body }) }))
}

test('defineListHandler answers page by page with the total, and nothing its answer does not name', async ({
  ownDb,
}) => {
  await makeTags(ownDb, 'a', 'b', 'c')
  const key = await makeKey(ownDb)
  const first = await (await ask(ownDb, read, key, '?pageSize=2')).json()
  expect(first).toEqual({
    data: ['a', 'b'].map((name) => ({ id: expect.any(String), name })),
    page: { nextCursor: expect.any(String), total: 3, totalIsExact: true },
  })
  const next = await (await ask(ownDb, read, key, `?pageSize=2&cursor=${first.page.nextCursor}`)).json()
  expect(next).toMatchObject({ data: [{ name: 'c' }], page: { nextCursor: null, total: 3 } })
  expect(await (await ask(ownDb, read, key, '?q=b')).json()).toMatchObject({
    data: [{ name: 'b' }],
    page: { total: 1 },
  })
})

test('defineListHandler refuses an unknown filter and a foreign cursor, and hides the list from an instructor', async ({
  ownDb,
}) => {
  const key = await makeKey(ownDb)
  for (const query of ['?color=red', '?sort=age', '?cursor=made-up', '?pageSize=101'])
    expect((await ask(ownDb, read, key, query)).status, query).toBe(400)
  expect((await ask(ownDb, read, await makeKey(ownDb, 'instructor'))).status).toBe(404)
})

test('answerList answers rows within reach of the actor, and refuses a foreign cursor', async ({ trx }) => {
  await trx.insertInto('tags').values({ name: 'a' }).execute()
  expect((await answerList(trx, asAdmin(), tags, {})).body).toMatchObject({ data: [{ name: 'a' }], page: { total: 1 } })
  expect((await answerList(trx, asInstructor('0193c6a0-0000-7000-8000-000000000001'), tags, {})).body.data).toEqual([])
  await expect(answerList(trx, asAdmin(), tags, { cursor: 'made-up' })).rejects.toThrow(Refusal)
})

test('defineListExport sends the filtered rows as CSV and logs the names of the filters, not their values', async ({
  ownDb,
  ownUrl,
}) => {
  vi.mocked(database.databaseUrl).mockReturnValue(ownUrl)
  await makeTags(ownDb, 'canary', 'other')
  const answer = await ask(ownDb, exporting, await makeKey(ownDb), '?q=canary')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="tags-\d{4}-\d\d-\d\d\.csv"$/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(Buffer.from(await answer.arrayBuffer()).toString('utf8')).toBe('\uFEFFName\r\ncanary\r\n')

  const logged = ownDb.selectFrom('userActivityLogs').select(['activityDescription', 'details'])
  const rows = await logged.where('activityType', '=', 'export.made').execute()
  expect(rows).toEqual([
    { activityDescription: 'List of 1 tag exported', details: { list: 'tags', columns: ['name'], filters: ['q'] } },
  ])
})

test('defineListExport sends the ticked rows alone, and the columns asked for', async ({ ownDb, ownUrl }) => {
  vi.mocked(database.databaseUrl).mockReturnValue(ownUrl)
  const [one = ''] = await makeTags(ownDb, 'a', 'b')
  const form = new URLSearchParams({ ids: one })
  const answer = await ask(ownDb, exporting, await makeKey(ownDb), '?columns=createdAt', form)
  expect(await answer.text()).toMatch(/^Name,Since\r\na,\d{4}-\d\d-\d\dT[\d:.]+Z\r\n$/)
})

test('defineListExport refuses a fourth export at once, and frees its place when it ends', async ({
  ownDb,
  ownUrl,
}) => {
  vi.mocked(database.databaseUrl).mockReturnValue(ownUrl)
  const key = await makeKey(ownDb)
  await sql`insert into tags (name) select 'tag ' || n from generate_series(1, 9000) n`.execute(ownDb)
  shared.reactFastExports = 2
  const third = await ask(ownDb, exporting, key)
  const reader = third.body?.getReader()
  await reader?.read()
  const fourth = await ask(ownDb, exporting, key)
  expect([fourth.status, fourth.headers.get('retry-after')]).toEqual([429, '30'])
  // The head of the file comes before its first rows are read.
  await expect.poll(() => countExporting(ownDb)).toBe(1)
  await reader?.cancel()
  await expect.poll(() => shared.reactFastExports, { timeout: 20_000 }).toBe(2)
  await expect.poll(() => countExporting(ownDb), { timeout: 20_000 }).toBe(0)
})

test('readTicked reads up to a hundred ids of a form, and nothing of another body', async () => {
  const id = '0193c6a0-0000-7000-8000-000000000001'
  const send = (ids: string[], headers = {}) => {
    const body = new URLSearchParams(ids.map((one) => ['ids', one]))
    return readTicked(new Request('http://127.0.0.1:3000/', { method: 'POST', body, headers }))
  }
  expect(await send([id, id])).toEqual([id, id])
  expect(await send(Array(100).fill(id))).toHaveLength(100)
  await expect(send(Array(101).fill(id))).rejects.toMatchObject({ status: 400 })
  await expect(send(['1'])).rejects.toMatchObject({ status: 400, faults: [{ path: 'ids' }] })
  await expect(send([id], { 'content-length': String(64 * 1024 + 1) })).rejects.toMatchObject({ status: 413 })
  expect(await send([])).toBeUndefined()
  expect(await send([id], { 'content-type': 'text/plain' })).toBeUndefined()
})

test('sendListFile writes down what leaves before the first row of it is read', async ({ ownDb, ownUrl }) => {
  vi.mocked(database.databaseUrl).mockReturnValue(ownUrl)
  await makeTags(ownDb, 'a', 'b')
  const at = new Date('2026-11-20T12:00:00Z')
  const answer = await sendListFile(ownDb, asAdmin(), tags, {}, new Request('http://127.0.0.1:3000'), at)
  const logged = ownDb.selectFrom('userActivityLogs').select('activityDescription')
  expect(await logged.execute()).toEqual([{ activityDescription: 'List of 2 tags exported' }])
  expect(answer.headers.get('content-disposition')).toContain('tags-2026-11-20.csv')
  expect(await answer.text()).toBe('Name\r\na\r\nb\r\n')
})
