import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { findPlan } from '../sessions/planning/find-plan.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeSession } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { changeBookedSession } from './change-booked-session.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const hours = { from: '09:30', until: '16:30' }

test('changeBookedSession moves its bookings to the new first day, and writes to booker and instructor', async ({
  trx,
}) => {
  const given = await planOf(trx)
  const booked = await makeBooking(trx, { sessionId: given.sessionId })
  const off = await makeBooking(trx, { sessionId: given.sessionId })
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', off.bookingId).execute()
  const elsewhere = await makeBooking(trx)
  expect(await changeBookedSession(trx, office, { ...given, days: [{ day: '2026-12-08', ...hours }] }, now)).toBe(2)

  const dates = await trx.selectFrom('bookings').select(['id', 'courseDate', 'version']).orderBy('id').execute()
  expect(dates).toEqual([
    { id: booked.bookingId, courseDate: '2026-12-08', version: 2 },
    { id: off.bookingId, courseDate: '2026-12-01', version: 1 },
    { id: elsewhere.bookingId, courseDate: '2026-12-01', version: 1 },
  ])
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'changes'])
  expect(await log.where('activityType', '=', 'booking.updated').execute()).toEqual([
    {
      userId: booked.bookerId,
      activityDescription: `Booking ${booked.reference} follows its session to another date`,
      changes: { courseDate: { before: '2026-12-01', after: '2026-12-08' } },
    },
  ])
})

test('changeBookedSession leaves bookings alone when the first day stays', async ({ trx }) => {
  const given = await planOf(trx)
  await makeBooking(trx, { sessionId: given.sessionId })
  expect(await changeBookedSession(trx, office, { ...given, capacity: 20 }, now)).toBe(0)
  expect(await trx.selectFrom('bookings').select('version').execute()).toEqual([{ version: 1 }])
  const teacher = asInstructor(given.instructorId)
  await expect(changeBookedSession(trx, teacher, { ...given, version: 2 }, now)).rejects.toThrow('no longer exists')
})

async function planOf(trx: Trx) {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const plan = await findPlan(trx, office, sessionId)
  const [first] = plan?.days ?? []
  if (!plan?.venueId || !plan.instructorId || !first) throw new Error('The test has no whole plan.')
  const { version, courseId, venueId, instructorId, capacity } = plan
  const days: [typeof first] = [first]
  return { sessionId, version, courseId, venueId, instructorId, capacity, status: 'published' as const, days }
}
