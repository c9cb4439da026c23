import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '../core/actor.ts'
import type { Db, Trx } from '../db/types.ts'
import { asAdmin, asCustomer } from '../testing/actors.ts'
import { test } from '../testing/test.ts'
import { paramsOf } from './address.ts'
import { defineList } from './define-list.ts'
import { choice, search } from './filters.ts'
import { countFound, fetchBy, refuseForeignPlace, rowsInOrder } from './find-page.ts'
import { openList } from './open-list.ts'

const towns = defineList({
  name: 'towns',
  at: '/admin/sessions',
  words: { one: 'venue', many: 'venues' },
  rows: (db, actor) =>
    db
      .selectFrom('venues')
      .select(['venues.id', 'venues.name', 'venues.city'])
      .where((row) => row.lit(actor.kind === 'staff')),
  key: sql`venues.id`,
  filters: {
    q: search('Name', (q) => sql<boolean>`venues.name = ${q}`),
    city: choice(
      'Town',
      ['Leeds', 'York'],
      { Leeds: 'Leeds', York: 'York' },
      (city) => sql<boolean>`venues.city = ${city}`,
    ),
  },
  tabs: 'city',
  order: {
    name: { by: sql`venues.name`, kind: 'text', first: ({ city }) => (city === 'York' ? 'desc' : 'asc') },
    city: { by: sql`venues.city`, kind: 'text', first: 'desc' },
  },
  columns: {
    name: { label: 'Name', value: (row) => row.name },
    city: { label: 'Town', value: (row) => row.city, isExtra: true },
  },
  atFirst: { city: 'Leeds' },
})

const noCookies = { get: () => undefined }

function addTowns(trx: Trx) {
  return sql`insert into venues (name, city, postcode) values
    ('A', 'Leeds', ''), ('B', 'Leeds', ''), ('C', 'York', ''), ('D', 'York', '')`.execute(trx)
}

async function namesOf(trx: Trx, asked: Parameters<typeof towns.page>[2]) {
  return (await towns.page(trx, asAdmin(), asked)).rows.map(({ name }) => name).join('')
}

test('rows come in the first order unless asked, which may hang on what is asked', async ({ trx }) => {
  await addTowns(trx)
  expect(await namesOf(trx, {})).toBe('ABCD')
  expect(await namesOf(trx, { order: 'desc' })).toBe('DCBA')
  expect(await namesOf(trx, { city: 'York' })).toBe('DC')
  expect(await namesOf(trx, { city: 'York', order: 'asc' })).toBe('CD')
  expect((await namesOf(trx, { sort: 'city' })).slice(0, 2)).toMatch(/[CD]{2}/)
})

test('filters hold together, and words that are empty are none', async ({ trx }) => {
  await addTowns(trx)
  expect(await namesOf(trx, { q: 'A', city: 'York' })).toBe('')
  expect(await namesOf(trx, { q: '', city: 'York' })).toBe('DC')
  expect(await towns.total(trx, asAdmin(), { city: 'York' })).toEqual({ total: 2, isExact: true })
})

test('going back to fewer rows than a page has shows the first page whole', async ({ trx }) => {
  await addTowns(trx)
  const first = await towns.page(trx, asAdmin(), { pageSize: 1 })
  const second = await towns.page(trx, asAdmin(), { pageSize: 1, cursor: first.nextCursor ?? '' })
  const back = await towns.page(trx, asAdmin(), { pageSize: 3, cursor: second.previousCursor ?? '' })
  expect(back.rows.map(({ name }) => name)).toEqual(['A', 'B', 'C'])
  expect(back.previousCursor).toBeNull()
})

test('a cursor of another list or order begins a page anew and is refused to a program', async ({ trx }) => {
  await addTowns(trx)
  const { nextCursor } = await towns.page(trx, asAdmin(), { pageSize: 1 })
  const cursor = nextCursor ?? ''
  expect(() => refuseForeignPlace(towns, { cursor })).not.toThrow()
  expect(() => refuseForeignPlace(towns, { cursor, sort: 'city' })).toThrow('no cursor of this list')
  expect(() => refuseForeignPlace({ ...towns, name: 'others' }, { cursor })).toThrow('no cursor of this list')
  expect(await namesOf(trx, { cursor, sort: 'name', order: 'desc' })).toBe('DCBA')
})

test('what is not declared cannot be asked', () => {
  for (const asked of [{ town: 'x' }, { city: 'Hull' }, { sort: 'id' }, { order: 'up' }, { pageSize: 0 }])
    expect(towns.input.safeParse(asked).success, JSON.stringify(asked)).toBe(false)
  expect(towns.pageInput.safeParse({ columns: 'name.city' }).data).toEqual({ columns: ['name', 'city'] })
  expect(towns.fileInput.safeParse({ cursor: 'x' }).success).toBe(false)
})

test('a page reads what its address asks, shows its usual rows unless asked, and drops what is wrong', async ({
  trx,
}) => {
  await addTowns(trx)
  const open = (params: Record<string, string | string[]>) =>
    openList(trx, asAdmin(), towns, { params, cookies: noCookies })
  const found = async (params: Record<string, string | string[]>) => {
    const { page } = await open(params)
    return typeof page === 'string' ? page : page.rows.map(({ name }) => name).join('')
  }
  expect(await found({})).toBe('AB')
  expect(await found({ city: 'York', sort: 'rubbish', nothing: '1' })).toBe('DC')
  expect(await found({ city: 'Hull' })).toBe('AB')

  const { columns, asked, total } = await open({ column: ['city'], density: 'compact', q: 'A' })
  expect(columns.map(({ key }) => key)).toEqual(['name', 'city'])
  expect(paramsOf(towns.filters, asked)).toEqual({ q: 'A', columns: 'name.city' })
  expect(await total).toEqual({ total: 1, isExact: true })
})

test('filters of a page hold whatever its address says, and its columns are its own', async ({ trx }) => {
  await addTowns(trx)
  const place = {
    params: { city: 'Leeds' },
    cookies: noCookies,
    fixed: { city: 'York' },
    columns: { city: { width: 7 } },
  }
  const { page, columns } = await openList(trx, asAdmin(), towns, place)
  expect(page).toMatchObject({ rows: [{ name: 'D' }, { name: 'C' }] })
  expect(columns).toMatchObject([{ key: 'city', width: 7, label: 'Town' }])
})

test('a stranger is shown no row', async ({ trx }) => {
  await addTowns(trx)
  const stranger = asCustomer('01900000-0000-7000-8000-000000000001')
  expect((await towns.page(trx, stranger, {})).rows).toEqual([])
  expect((await towns.total(trx, stranger, {})).total).toBe(0)
})

test('rowsInOrder gives every row within the filters at once, and countFound how many there are', async ({ trx }) => {
  await addTowns(trx)
  const rows = (db: Db) => db.selectFrom('venues').select(['venues.id', 'venues.name'])
  const asked = { city: 'York' }
  const all = await rowsInOrder(trx, asAdmin(), towns, rows, asked, new Date()).execute()
  expect(all.map(({ name }) => name)).toEqual(['D', 'C'])
  expect(await countFound(trx, asAdmin(), towns, rows, asked, new Date())).toEqual({ total: 2, isExact: true })
})

test('a list’s rows are told which columns are needed, and counting needs none', async ({ trx }) => {
  const heard: (readonly string[])[] = []
  const rows = (db: Db, _: Actor, { columns }: { columns: readonly string[] }) => {
    heard.push(columns)
    return db.selectFrom('venues').select('venues.id')
  }
  const asked = { columns: ['city'] }
  await fetchBy(towns, rows)(trx, asAdmin(), asked, { cursor: undefined, direction: 'asc', most: 1, now: new Date() })
  await rowsInOrder(trx, asAdmin(), towns, rows, asked, new Date()).execute()
  await countFound(trx, asAdmin(), towns, rows, asked, new Date())
  expect(heard).toEqual([['city'], ['city'], []])
})

test.for([
  [9999, true],
  [10_000, true],
  [10_001, false],
] as const)('countFound counts %i rows, exactly: %s', async ([count, isExact], { trx }) => {
  const some = sql<{ id: string }>`(select n::text as id from generate_series(1, ${count}::int) n)`
  const rows = (db: Db) => db.selectFrom(some.as('venues')).select('venues.id')
  const total = Math.min(count, 10_000)
  expect(await countFound(trx, asAdmin(), towns, rows, {}, new Date())).toEqual({ total, isExact })
})
