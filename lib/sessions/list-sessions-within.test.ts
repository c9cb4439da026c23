import { expect } from 'vitest'
import { addDays } from '../core/plain-date.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { listSessionsWithin } from './list-sessions-within.ts'
import { toDayRow } from './planning/day-rows.ts'

const hours = { from: '09:30', until: '16:30' }
const week = { from: '2026-12-07', days: 7 }

test('listSessionsWithin lists the days of a period, from the first to the last, and counts each in its course', async ({
  trx,
}) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const over = await makeSession(trx, { firstDay: '2026-12-06', code: 'FAW', instructorId })
  const last = await makeSession(trx, { firstDay: '2026-12-13', code: 'PFA', instructorId })
  const cancelled = await makeSession(trx, { firstDay: '2026-12-10', instructorId })
  await trx
    .updateTable('courseSessions')
    .set({ status: 'cancelled', cancelledAt: new Date() })
    .where('id', '=', cancelled)
    .execute()

  const listed = await listSessionsWithin(trx, asInstructor(instructorId), week)
  expect(listed.map(({ sessionId, day, dayNumber }) => [sessionId, day, dayNumber])).toEqual([
    [over, '2026-12-07', 2],
    [over, '2026-12-08', 3],
    [last, '2026-12-13', 1],
  ])
  expect(await listSessionsWithin(trx, asAdmin(), { ...week, limit: 1 })).toHaveLength(1)
})

test('listSessionsWithin lists a hundred days unless told', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-07' })
  const days = Array.from({ length: 101 }, (_, index) =>
    toDayRow(sessionId, { day: addDays('2027-01-01', index), ...hours }),
  )
  await trx.insertInto('sessionDays').values(days).execute()
  const listed = await listSessionsWithin(trx, asAdmin(), { from: '2027-01-01', days: 200 })
  expect(listed.map(({ day }) => day)).toEqual(days.slice(0, 100).map(({ day }) => day))
})

test('listSessionsWithin shows no days to other instructors or to customers', async ({ trx }) => {
  await makeSession(trx, { firstDay: '2026-12-07' })
  const stranger = await makeStaff(trx, 'instructor')
  for (const actor of [asInstructor(stranger), asCustomer(stranger)])
    expect(await listSessionsWithin(trx, actor, week)).toEqual([])
})
