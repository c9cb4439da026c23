import { globSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { withParams } from '#lib/core/search-params.ts'
import { openDatabase, openPool } from '#lib/db/open-database.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db, Trx } from '#lib/db/types.ts'
import { paramsOf } from '#lib/lists/address.ts'
import { fileCellOf } from '#lib/lists/cells.ts'
import { exportRows } from '#lib/lists/export/export-rows.ts'
import type { Asked } from '#lib/lists/list.ts'
import { asAdmin, asInstructor } from '#lib/testing/actors.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { cloneDatabase } from '#lib/testing/clone-database.ts'
import { findKnownLists } from '#lib/testing/lists/find-known-lists.ts'
import { makeStaff } from '#lib/testing/make/make.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { allRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const knownLists = await findKnownLists()
const call = apiCaller(allRoutes, describeWholeApi())
const now = new Date('2026-11-20T12:00:00Z')
const answered = z.object({
  data: z.array(z.object({ id: z.string() })),
  page: z.object({ nextCursor: z.string().nullable(), total: z.number(), totalIsExact: z.literal(true) }),
})

test('every list that is declared is held to this', () => {
  const declaring = globSync('lib/**/!(*.test).ts').filter((file) => / = defineList\(/.test(readFileSync(file, 'utf8')))
  expect(declaring).toHaveLength(knownLists.length)
})

describe.for(knownLists)('$list.name', ({ list, fill }) => {
  const { api } = list
  let [db, url, key]: [Db | undefined, string, string] = [undefined, '', '']
  let asks: Asked[] = []

  beforeAll(async () => {
    url = await cloneDatabase()
    db = openDatabase(openPool(url, { max: 5 }))
    const samples = await inTransaction(db, fill)
    key = await makeKey(db)
    asks = Object.entries(list.filters).flatMap(([name, { choices }]) => {
      const values = choices?.of.map(({ value }) => value) ?? samples[name] ?? []
      expect(values, `a value to ask of ${name}`).not.toEqual([])
      return values.map((value) => ({ [name]: value }))
    })
  })
  afterAll(() => db?.destroy())

  const opened = () => {
    if (!db) throw new Error('beforeAll opens the database')
    return db
  }
  const idsOf = async (asked: Asked, at = now) =>
    (await list.page(opened(), asAdmin(), { pageSize: 100, ...asked }, at)).rows.map(({ id }) => id)
  const addressOf = (asked: Asked) => `${api}?${withParams(paramsOf(list.filters, asked))}`

  test('every order leads past every row once, and back past the same pages', async () => {
    const all = await idsOf({})
    expect(all.length).toBeGreaterThan(4)
    const layout = fc.record({
      sort: fc.constantFrom(...Object.keys(list.order)),
      order: fc.constantFrom('asc' as const, 'desc' as const),
      pageSize: fc.integer({ min: 1, max: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(layout, async (asked) => {
        const whole = await idsOf({ ...asked, pageSize: 100 })
        expect(whole.toSorted()).toEqual(all.toSorted())
        const there = await walk(asked, 'nextCursor')
        expect(there.pages.flat()).toEqual(whole)
        const back = await walk({ ...asked, cursor: there.lastPrevious }, 'previousCursor')
        expect(there.lastPrevious ? back.pages.toReversed() : []).toEqual(there.pages.slice(0, -1))
      }),
      { numRuns: 20 },
    )
    for (const sort of Object.keys(list.order)) {
      const down = await idsOf({ sort, order: 'desc' })
      expect(await idsOf({ sort, order: 'asc' })).toEqual(down.toReversed())
    }
  })

  async function walk(asked: Asked, way: 'nextCursor' | 'previousCursor') {
    const pages: string[][] = []
    let [cursor, lastPrevious]: (string | undefined)[] = [asked.cursor]
    do {
      const page = await list.page(opened(), asAdmin(), { ...asked, cursor }, now)
      pages.push(page.rows.map(({ id }) => id))
      lastPrevious = page.previousCursor ?? undefined
      cursor = page[way] ?? undefined
    } while (cursor && pages.length < 100)
    return { pages, lastPrevious }
  }

  test('every filter leaves some rows and not all, and the total counts them', async () => {
    const all = await idsOf({})
    const left = new Map<string, number[]>()
    for (const asked of asks) {
      const ids = await idsOf(asked)
      expect(all, JSON.stringify(asked)).toEqual(expect.arrayContaining(ids))
      expect(await list.total(opened(), asAdmin(), asked, now)).toEqual({ total: ids.length, isExact: true })
      for (const name of Object.keys(asked)) left.set(name, [...(left.get(name) ?? []), ids.length])
    }
    expect([...left.keys()]).toEqual(Object.keys(list.filters))
    for (const [name, lengths] of left) {
      expect(Math.max(...lengths), name).toBeGreaterThan(0)
      expect(Math.min(...lengths), name).toBeLessThan(all.length)
    }
    expect(await list.total(opened(), asAdmin(), {}, now)).toEqual({ total: all.length, isExact: true })
  })

  if (api in allRoutes)
    test('programs are answered the same rows, and refused what is not known', async () => {
      const orders = Object.keys(list.order).flatMap((sort) => [
        { sort, order: 'asc' as const },
        { sort, order: 'desc' as const },
      ])
      for (const asked of [{}, ...asks, ...orders]) {
        const { status, body } = await call(opened(), 'GET', addressOf({ pageSize: 100, ...asked }), { key })
        expect(status, JSON.stringify(body)).toBe(200)
        const { data, page } = answered.parse(body)
        // Programs are answered by the clock.
        const ids = await idsOf(asked, new Date())
        expect({ ids: data.map(({ id }) => id), total: page.total }, JSON.stringify(asked)).toEqual({
          ids,
          total: ids.length,
        })
      }

      const [order] = Object.keys(list.order)
      const foreign = (await list.page(opened(), asAdmin(), { sort: order, order: 'asc', pageSize: 1 }, now)).nextCursor
      const faults = { limit: '5', sort: 'passwordHash', order: 'up', pageSize: '101', cursor: foreign ?? '' }
      for (const [name, value] of Object.entries(faults)) {
        const refused = await call(opened(), 'GET', addressOf({ order: 'desc', [name]: value }), { key })
        expect(refused, name).toMatchObject({ status: 400, body: { errors: [{ path: name }] } })
      }
    })

  if (!list.isSealed)
    test('a file has the same rows, and every column', async () => {
      const columns = Object.values(list.columns)
      for (const asked of [{}, ...asks]) {
        const wanted = { ...asked, columns: Object.keys(list.columns) }
        const rows = (await list.page(opened(), asAdmin(), { pageSize: 100, ...wanted }, now)).rows
        const query = (trx: Trx) => list.query(trx, asAdmin(), wanted, now)
        let text = ''
        for await (const piece of exportRows(url, { query, columns }, new AbortController().signal, now)) text += piece

        const [head, ...lines]: string[][] = parse(text, { bom: true })
        expect(head).toEqual(columns.map(({ label }) => label))
        const cells = rows.map((row) => columns.map((column) => fileCellOf(column, row, now) ?? ''))
        expect(lines.map((line) => line.map((cell) => cell.replace(/^'/, '')))).toEqual(cells)
      }
      expect(allRoutes).toHaveProperty([`${api}/export`, 'POST'])
    })

  test('an instructor of somebody else’s finds no row', async () => {
    const stranger = asInstructor(await inTransaction(opened(), (trx) => makeStaff(trx, 'instructor')))
    expect((await list.page(opened(), stranger, {}, now)).rows).toEqual([])
    expect(await list.total(opened(), stranger, {}, now)).toEqual({ total: 0, isExact: true })
  })
})
