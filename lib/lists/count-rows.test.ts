import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { countCap, countRows } from './count-rows.ts'

const rows = (count: number) => sql`(select from generate_series(1, ${count}::int))`

test('countRows counts up to the cap, and says when there are more', async ({ trx }) => {
  expect(countCap).toBe(10_000)
  expect(await countRows(trx, rows(0))).toEqual({ total: 0, isExact: true })
  expect(await countRows(trx, rows(countCap))).toEqual({ total: countCap, isExact: true })
  expect(await countRows(trx, rows(countCap + 1))).toEqual({ total: countCap, isExact: false })
})
