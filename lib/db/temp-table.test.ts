import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { analyseTempTable, makeEmptyTempTable, makeTempTable, tempTable } from './temp-table.ts'

const numbers = tempTable('numbers', { line_1: 'integer', said_at: 'timestamptz' })

test('makeTempTable holds the declared columns, whatever else the query gives and in any order', async ({ trx }) => {
  await makeTempTable(trx, numbers, sql`select '2026-12-01'::date as said_at, 'x' as other, '7' as line_1`)
  const { rows } = await sql`select * from ${numbers}`.execute(trx)
  expect(rows).toEqual([{ line1: 7, saidAt: expect.any(Date) }])
})

test('makeTempTable refuses a query without a declared column', async ({ trx }) => {
  await expect(makeTempTable(trx, numbers, sql`select 1 as line_1`)).rejects.toThrow('"said_at" does not exist')
})

test('makeEmptyTempTable accepts rows of its types only', async ({ trx }) => {
  await makeEmptyTempTable(trx, numbers)
  await sql`insert into ${numbers} (line_1) values (1), (2)`.execute(trx)
  const { rows } = await sql<{ sum: number }>`select sum(line_1) from ${numbers}`.execute(trx)
  expect(rows).toEqual([{ sum: 3 }])
  await expect(sql`insert into ${numbers} (line_1) values ('many')`.execute(trx)).rejects.toThrow('integer')
})

test('analyseTempTable tells the planner how many rows there are', async ({ trx }) => {
  const numbers = tempTable('numbers', { n: 'integer' })
  const estimate = async () => {
    const { rows } = await sql<{
      rows: number
    }>`select reltuples as rows from pg_class where relname = 'numbers'`.execute(trx)
    return rows[0]?.rows
  }
  await makeEmptyTempTable(trx, numbers)
  await sql`insert into ${numbers} select generate_series(1, 10)`.execute(trx)
  expect(await estimate()).toBe(-1)
  await analyseTempTable(trx, numbers)
  expect(await estimate()).toBe(10)
})
