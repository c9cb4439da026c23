import { CompiledQuery, sql } from 'kysely'
import { expect } from 'vitest'
import { recordActivity } from '../activity/record-activity.ts'
import { systemActor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { watchQueries } from '../testing/watch-queries.ts'
import { countActivityByHour } from './count-activity-by-hour.ts'

// A Friday, five days after the clocks went back.
const now = new Date('2026-10-30T12:30:00Z')
const busy = async (db: Trx, days: number, by = asAdmin()) =>
  (await countActivityByHour(db, by, { days }, now)).filter(({ entries }) => entries > 0)

test('an entry counts in the hour that clocks in London showed, in summer and in winter', async ({ trx }) => {
  await write(trx, '2026-10-23T08:59:59.999Z', '2026-10-23T08:00:00Z', '2026-10-30T09:00:00Z', '2026-10-30T12:10:00Z')
  expect(await busy(trx, 90)).toEqual([
    { weekday: 5, hour: 9, entries: 3 },
    { weekday: 5, hour: 12, entries: 1 },
  ])
})

test('the hour that clocks show twice holds the entries of both', async ({ trx }) => {
  await write(trx, '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z')
  expect(await busy(trx, 90)).toEqual([{ weekday: 7, hour: 1, entries: 2 }])
})

test('the span begins at midnight in London and ends with this hour', async ({ trx }) => {
  await write(trx, '2026-10-23T22:59:59Z', '2026-10-23T23:00:00Z', '2026-10-30T13:00:00Z')
  expect(await busy(trx, 7)).toEqual([{ weekday: 6, hour: 0, entries: 1 }])
  expect(await countActivityByHour(trx, asAdmin(), { days: 7 }, now)).toHaveLength(7 * 24 - 11)
})

test('entries by an import are left out, those by other jobs are not', async ({ trx }) => {
  const at = new Date('2026-10-30T09:00:00Z')
  const said = { type: 'user.created', userId: null, description: 'Came in', at } as const
  await recordActivity(trx, systemActor('import'), said, said)
  await recordActivity(trx, systemActor('worker'), said)
  expect(await busy(trx, 90)).toEqual([{ weekday: 5, hour: 9, entries: 1 }])
})

test('a stranger counts only what they did', async ({ trx }) => {
  const instructor = await makeStaff(trx, 'instructor')
  await write(trx, '2026-10-30T09:00:00Z')
  expect(await busy(trx, 90, asInstructor(instructor))).toEqual([])
})

test('fifty thousand entries: an index counts each hour', async ({ ownDb }) => {
  await sql`insert into user_activity_logs (activity_type, created_at)
    select 'kind.' || chr(97 + n % 26), ${now}::timestamptz - n * interval '3 minutes'
    from generate_series(1, 50000) n`.execute(ownDb)
  await sql`vacuum analyze user_activity_logs`.execute(ownDb)

  const { watched, queries } = watchQueries(ownDb)
  const hours = await countActivityByHour(watched, asAdmin(), { days: 90 }, now)
  expect(hours.reduce((sum, { entries }) => sum + entries, 0)).toBe((89 * 24 + 13) * 20 + 10)
  expect(queries).toHaveLength(1)

  const [{ sql: text, parameters } = CompiledQuery.raw('')] = queries
  const { rows } = await ownDb.executeQuery(CompiledQuery.raw(`explain ${text}`, [...parameters]))
  expect(JSON.stringify(rows)).toMatch(/Scan (using|on) user_activity_logs_hours_index/)
  expect(JSON.stringify(rows)).not.toContain('Seq Scan')
})

async function write(trx: Trx, ...moments: string[]): Promise<void> {
  const said = { type: 'note.added', userId: null, description: 'Note added' } as const
  await recordActivity(trx, asAdmin(), ...moments.map((at) => ({ ...said, at: new Date(at) })))
}
