import { expect } from 'vitest'
import { toPlainDate } from '../core/dates.ts'
import { addDays, weekdayOf } from '../core/plain-date.ts'
import { catalogue } from '../courses/catalogue.ts'
import type { Db } from '../db/types.ts'
import { checkInvariants } from '../reports/check-invariants.ts'
import { testKeyring } from '../testing/import-file.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { demoCalendar } from './calendar.ts'
import { sampleName } from './import-past.ts'
import { loadDemo } from './load-demo.ts'
import { wantsDemo } from './wants-demo.ts'

test.for(['2026-11-21T04:30:00Z', '2028-02-29T23:30:00Z'])(
  'loadDemo fills an empty database, and breaks no rule of the data, at %s',
  async (at, { ownDb, ownUrl }) => {
    const now = new Date(at)
    const today = toPlainDate(now)
    const demo = { url: ownUrl, keyring: testKeyring, demoPassword: 'a long demo password', now }
    await loadDemo(ownDb, demo)
    await expect(loadDemo(ownDb, demo)).rejects.toThrow('needs an empty database')

    expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])

    const soon = await ownDb
      .selectFrom('certificates')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('expiresOn', '>=', addDays(today, 10))
      .where('expiresOn', '<=', addDays(today, 80))
      .executeTakeFirstOrThrow()
    expect(soon.count).toBeGreaterThan(10)
    expect(await countRowsBy(ownDb)).toEqual({
      importPast: 1,
      openVenues: 4,
      planCalendar: 27,
      takeBookings: 68,
      teach: 12,
      writeNotes: 5,
      addDuplicates: 4,
      cancelAndRefund: 2,
    })
    expect(await wantsDemo(ownDb)).toBe(false)
  },
)

test('wantsDemo wants the demo in an empty database, or one with nothing but its interrupted import', async ({
  trx,
}) => {
  expect(await wantsDemo(trx)).toBe(true)
  const userId = await makeCustomer(trx)
  expect(await wantsDemo(trx)).toBe(false)
  const run = trx.insertInto('importRuns').values({ source: sampleName }).returning('id')
  const { id: importRunId } = await run.executeTakeFirstOrThrow()
  await trx.updateTable('users').set({ importRunId }).where('id', '=', userId).execute()
  expect(await wantsDemo(trx)).toBe(true)
})

test.for(['2026-11-21', '2026-12-23', '2028-02-29', '2027-01-02'])(
  'demoCalendar as of %s plans courses of several days clear of weekends and Christmas, and the last session as a draft',
  (today) => {
    const sessions = demoCalendar(new Date(`${today}T12:00:00Z`))
    const daysOf = new Map(catalogue.map(({ code, days }) => [code, days]))
    for (const { course, firstDay } of sessions) {
      const length = daysOf.get(course) ?? 0
      expect(length, course).toBeGreaterThan(0)
      const days = length > 1 ? Array.from({ length }, (_, index) => addDays(firstDay, index)) : []
      const clashes = days.filter((day) => weekdayOf(day) > 5 || day.slice(5) >= '12-24' || day.slice(5) <= '01-02')
      expect(clashes, course).toEqual([])
    }
    expect(sessions.map(({ status }) => status).lastIndexOf('published')).toBe(sessions.length - 2)
    expect(sessions.at(-1)?.status).toBe('draft')
  },
)

/** How many rows each part of the demo has left. */
async function countRowsBy(db: Db) {
  const count = async (rows: Promise<unknown[]>) => (await rows).length
  return {
    importPast: await count(db.selectFrom('importRuns').select('id').where('source', '=', sampleName).execute()),
    openVenues: await count(db.selectFrom('venues').select('id').execute()),
    planCalendar: await count(db.selectFrom('courseSessions').select('id').execute()),
    takeBookings: await count(db.selectFrom('bookings').select('id').where('source', '<>', 'import').execute()),
    teach: await count(db.selectFrom('courseSessions').select('id').where('submittedAt', 'is not', null).execute()),
    writeNotes: await count(db.selectFrom('userNotes').select('id').execute()),
    addDuplicates: await count(db.selectFrom('users').select('id').where('email', 'like', 'private%').execute()),
    cancelAndRefund: await count(db.selectFrom('refunds').select('id').where('isImported', '=', false).execute()),
  }
}
