import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { listSessionsWithin } from './list-sessions-within.ts'

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

test('listSessionsWithin shows no days to other instructors or to customers', async ({ trx }) => {
  await makeSession(trx, { firstDay: '2026-12-07' })
  const stranger = await makeStaff(trx, 'instructor')
  for (const actor of [asInstructor(stranger), asCustomer(stranger)])
    expect(await listSessionsWithin(trx, actor, week)).toEqual([])
})
