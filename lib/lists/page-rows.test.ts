import { sql } from 'kysely'
import { expect } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { test } from '../testing/test.ts'
import { keyAsText, type SortKey } from './keyset.ts'
import { type PagedList, type PageQuery, pageQuery, pageRows } from './page-rows.ts'

const lists = {
  moment: sql`users.created_at`,
  date: sql`users.created_at::date`,
  integer: sql`users.total_bookings`,
  decimal: sql`users.total_spent`,
  text: sql`users.first_name`,
}

function listBy(kind: SortKey['kind'], order: 'asc' | 'desc' = 'asc'): PagedList {
  return { name: `people by ${kind}`, key: { by: lists[kind], kind }, id: sql`users.id`, order }
}

async function makePeople(trx: Trx, count: number): Promise<void> {
  await sql`insert into users (first_name, total_bookings, total_spent, created_at)
    select 'P' || n / 2, n / 2, n / 2 + 0.5, timestamp '2026-01-01' + n / 2 * interval '1 day 1 microsecond'
    from generate_series(1, ${count}::int) as n`.execute(trx)
}

function page(trx: Trx, list: PagedList, asked: PageQuery = {}) {
  const people = trx.selectFrom('users').select(['users.id', keyAsText(list.key).as('sortKey')])
  return pageRows(trx, people, list, asked)
}

async function idsOf(trx: Trx, list: PagedList, order: 'asc' | 'desc'): Promise<string[]> {
  const rows = await trx.selectFrom('users').select('id').orderBy(list.key.by, order).orderBy('id', order).execute()
  return rows.map(({ id }) => id)
}

test.for(
  (['moment', 'date', 'integer', 'decimal', 'text'] as const).flatMap((kind) =>
    (['asc', 'desc'] as const).map((order) => [kind, order] as const),
  ),
)('pageRows by %s, %s, meets every row once on its way there and back', async ([kind, order], { trx }) => {
  await makePeople(trx, 7)
  const list = listBy(kind, order)
  const expected = await idsOf(trx, list, order)

  const there: string[][] = []
  let at = await page(trx, list, { pageSize: 3 })
  there.push(at.rows.map(({ id }) => id))
  while (at.nextCursor) {
    at = await page(trx, list, { pageSize: 3, cursor: at.nextCursor })
    there.push(at.rows.map(({ id }) => id))
  }
  expect(there).toEqual([expected.slice(0, 3), expected.slice(3, 6), expected.slice(6)])

  const back: string[][] = []
  while (at.previousCursor) {
    at = await page(trx, list, { pageSize: 3, cursor: at.previousCursor })
    back.push(at.rows.map(({ id }) => id))
  }
  expect(back).toEqual([expected.slice(3, 6), expected.slice(0, 3)])
})

test('pageRows gives 50 rows and the order of the list unless told, and counts them all', async ({ trx }) => {
  await makePeople(trx, 51)
  const list = listBy('moment', 'desc')
  const first = await page(trx, list)
  expect(first.rows.map(({ id }) => id)).toEqual((await idsOf(trx, list, 'desc')).slice(0, 50))
  expect(first).toMatchObject({ total: 51, isExact: true })

  const turned = await page(trx, list, { order: 'asc', pageSize: 1 })
  expect(turned.rows.map(({ id }) => id)).toEqual((await idsOf(trx, list, 'asc')).slice(0, 1))
})

test('pageRows refuses a cursor of another list or order', async ({ trx }) => {
  await makePeople(trx, 3)
  const { nextCursor } = await page(trx, listBy('moment'), { pageSize: 1 })
  const cursor = nextCursor ?? ''
  await expect(page(trx, listBy('text'), { cursor })).rejects.toThrow(Refusal)
  await expect(page(trx, listBy('moment'), { cursor, order: 'desc' })).rejects.toThrow(Refusal)
})

test('pageQuery takes an order, a size and a cursor, and nothing else', () => {
  const accepts = (asked: unknown) => pageQuery.safeParse(asked).success
  expect([{}, { order: 'asc', pageSize: '10', cursor: 'x' }, { order: 'desc' }].map(accepts)).toEqual([
    true,
    true,
    true,
  ])
  expect([{ order: 'up' }, { pageSize: '0' }, { q: 'x' }].map(accepts)).toEqual([false, false, false])
})
