import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '../../db/types.ts'
import { activityList } from '../../house.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import type { ActivityFilter } from '../activity-filters.ts'
import { recordActivity } from '../record-activity.ts'
import { exportActivity } from './export-activity.ts'
import { recordActivityExport } from './record-activity-export.ts'

async function exported(db: Db, filter: ActivityFilter, actor = asAdmin()): Promise<string[][]> {
  let text = ''
  for await (const piece of exportActivity(db, actor, activityList, filter)) text += piece
  expect(text.startsWith('\uFEFFWhen,')).toBe(true)
  return parse(text, { bom: true })
}

test('exportActivity writes only the filtered rows, in plain words and without formulas', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  const changes = { city: { before: null, after: 'Leeds' } }
  await recordActivity(
    trx,
    asAdmin(),
    { type: 'user.updated', userId: ada, description: '=cmd()', changes },
    { type: 'note.added', userId: ada, description: 'x' },
  )

  const [, ...rows] = await exported(trx, { userId: ada, type: 'user.updated' })
  expect(rows).toHaveLength(1)
  expect(rows[0]?.slice(1, 8)).toEqual(['Details changed', "'=cmd()", 'Ada Khan', ada, '', '', 'City: empty → Leeds'])
})

test('exportActivity yields a page at a time and leaves out rows written meanwhile', async ({ trx }) => {
  await sql`insert into user_activity_logs (activity_type, created_at)
    select 'test.many', now() - n * interval '1 second' from generate_series(1, 2600) n`.execute(trx)
  const pieces: number[] = []
  for await (const piece of exportActivity(trx, asAdmin(), activityList, { type: 'test.many' })) {
    pieces.push(piece.split('\r\n').length - 1)
    await sql`insert into user_activity_logs (activity_type) values ('test.many')`.execute(trx)
  }
  expect(pieces).toEqual([1, 500, 500, 500, 500, 500, 101])

  const empty: string[] = []
  for await (const piece of exportActivity(trx, asAdmin(), activityList, { type: 'test.none' })) empty.push(piece)
  expect(empty).toHaveLength(1)
})

test('recordActivityExport logs the filter; an instructor exports no one else', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  await recordActivityExport(trx, asAdmin(), activityList, { userId: ada, type: 'people' })
  const logged = trx
    .selectFrom('userActivityLogs')
    .select(['userId', 'details'])
    .where('activityType', '=', 'export.made')
  expect(await logged.execute()).toEqual([{ userId: ada, details: { filters: { userId: ada, type: 'people' } } }])
  expect(await exported(trx, { userId: ada }, asInstructor(await makeCustomer(trx)))).toHaveLength(1)
})

test('recordActivityExport says how many entries leave', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  const note = { userId: ada, description: 'x' }
  await recordActivity(trx, asAdmin(), { ...note, type: 'note.added' }, { ...note, type: 'note.pinned' })
  const said = async (filter: ActivityFilter) => {
    await recordActivityExport(trx, asAdmin(), activityList, filter)
    const rows = trx
      .selectFrom('userActivityLogs')
      .select('activityDescription')
      .where('activityType', '=', 'export.made')
    return (await rows.orderBy('id', 'desc').limit(1).executeTakeFirst())?.activityDescription
  }
  expect(await said({ userId: ada, type: 'notes' })).toBe('Activity exported: 2 entries')
  expect(await said({ userId: ada, type: 'note.pinned' })).toBe('Activity exported: 1 entry')
})
