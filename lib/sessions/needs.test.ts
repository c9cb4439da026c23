import { expect } from 'vitest'
import { toPlainDate } from '../core/dates.ts'
import { addDays } from '../core/plain-date.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { beginsSoon, daysAhead, isNeedy, type Need } from './needs.ts'
import { sessionRows } from './session-rows.ts'

const today = toPlainDate(new Date('2026-11-20T12:00:00Z'))

async function find(trx: Trx, need: Need) {
  const rows = await sessionRows(trx, asAdmin()).where(isNeedy(need, today)).orderBy('firstDay').execute()
  return rows.map(({ firstDay }) => firstDay)
}

test('isNeedy finds published sessions of the days ahead with fewer people than the course’s minimum', async ({
  trx,
}) => {
  expect(daysAhead).toBe(14)
  const days = [-1, 0, daysAhead, daysAhead + 1].map((ahead) => addDays(today, ahead))
  const ids: string[] = []
  for (const firstDay of days) ids.push(await makeSession(trx, { firstDay }))
  const change = (values: object) => trx.updateTable('courseSessions').set(values).where('id', 'in', ids)

  expect(await find(trx, 'people')).toEqual([days[1], days[2]])
  await change({ seatsTaken: 3 }).execute()
  expect(await find(trx, 'people')).toEqual([days[1], days[2]])
  await change({ seatsTaken: 4 }).execute()
  expect(await find(trx, 'people')).toEqual([])
  await change({ seatsTaken: 0, status: 'draft' }).execute()
  expect(await find(trx, 'people')).toEqual([])
  const soon = await sessionRows(trx, asAdmin()).where(beginsSoon(today)).execute()
  expect(soon.map(({ firstDay }) => firstDay).sort()).toEqual([days[1], days[2]])
})

test('isNeedy finds published sessions still to come whose instructor is away on one of their days', async ({
  trx,
}) => {
  const instructorId = await makeStaff(trx, 'instructor')
  for (const firstDay of ['2026-11-18', '2026-12-01', '2026-12-08', '2027-03-01'])
    await makeSession(trx, { firstDay, instructorId })
  const long = await makeSession(trx, { firstDay: '2026-12-14', code: 'FAW', instructorId })
  await makeSession(trx, { firstDay: '2026-12-01' })
  for (const day of ['2026-11-18', '2026-12-01', '2026-12-16', '2027-03-01'])
    await trx.insertInto('instructorDaysAway').values({ userId: instructorId, firstDay: day, lastDay: day }).execute()
  expect(await find(trx, 'instructor')).toEqual(['2026-12-01', '2026-12-14', '2027-03-01'])
  await trx.updateTable('courseSessions').set({ status: 'draft' }).where('id', '=', long).execute()
  expect(await find(trx, 'instructor')).toEqual(['2026-12-01', '2027-03-01'])
})

test('isNeedy finds registers of past sessions with people in them that were not handed in', async ({ trx }) => {
  const past = await makeSession(trx, { firstDay: '2026-11-19' })
  await makeSession(trx, { firstDay: '2026-11-18' })
  const open = await makeSession(trx, { firstDay: '2026-11-20' })
  await trx.updateTable('courseSessions').set({ seatsTaken: 1 }).where('id', 'in', [past, open]).execute()
  expect(await find(trx, 'register')).toEqual(['2026-11-19'])
  await trx.updateTable('courseSessions').set({ submittedAt: new Date() }).where('id', '=', past).execute()
  expect(await find(trx, 'register')).toEqual([])
})
