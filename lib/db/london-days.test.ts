import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { isFromLondonDay, isUntilLondonDay } from './london-days.ts'
import type { Db } from './types.ts'

async function ask(db: Db, moment: string, day: string) {
  const at = sql`${moment}::timestamptz`
  const asked = sql<{ isFrom: boolean; isUntil: boolean }>`
    select ${isFromLondonDay(at, day)} as is_from, ${isUntilLondonDay(at, day)} as is_until`
  const { rows } = await asked.execute(db)
  return rows[0]
}

test.for([
  ['2026-06-30T22:59:59.999Z', '2026-07-01', false, true],
  ['2026-06-30T23:00:00Z', '2026-07-01', true, true],
  ['2026-07-01T22:59:59.999Z', '2026-07-01', true, true],
  ['2026-07-01T23:00:00Z', '2026-07-01', true, false],
  ['2026-12-01T00:00:00Z', '2026-12-01', true, true],
  ['2026-12-02T00:00:00Z', '2026-12-01', true, false],
  ['2026-11-30T23:59:59.999Z', '2026-12-01', false, true],
] as const)('%s against the London day %s', async ([moment, day, isFrom, isUntil], { trx }) => {
  expect(await ask(trx, moment, day)).toEqual({ isFrom, isUntil })
})
