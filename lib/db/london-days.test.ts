import { type RawBuilder, sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { isFromLondonDay, isUntilLondonDay } from './london-days.ts'
import type { Db } from './types.ts'

async function holds(db: Db, condition: RawBuilder<boolean>): Promise<boolean | undefined> {
  const { rows } = await sql<{ holds: boolean }>`select ${condition} as holds`.execute(db)
  return rows[0]?.holds
}

const moment = (text: string) => sql`${text}::timestamptz`

test('isFromLondonDay begins at midnight in London, summer and winter', async ({ trx }) => {
  const isFrom = (text: string, day: string) => holds(trx, isFromLondonDay(moment(text), day))
  expect(await isFrom('2026-06-30T23:00:00Z', '2026-07-01')).toBe(true)
  expect(await isFrom('2026-06-30T22:59:59Z', '2026-07-01')).toBe(false)
  expect(await isFrom('2026-12-01T00:00:00Z', '2026-12-01')).toBe(true)
  expect(await isFrom('2026-11-30T23:59:59Z', '2026-12-01')).toBe(false)
})

test('isUntilLondonDay ends at the next midnight in London', async ({ trx }) => {
  const isUntil = (text: string, day: string) => holds(trx, isUntilLondonDay(moment(text), day))
  expect(await isUntil('2026-07-01T22:59:59Z', '2026-07-01')).toBe(true)
  expect(await isUntil('2026-07-01T23:00:00Z', '2026-07-01')).toBe(false)
  expect(await isUntil('2026-12-01T23:59:59Z', '2026-12-01')).toBe(true)
  expect(await isUntil('2026-12-02T00:00:00Z', '2026-12-01')).toBe(false)
})
