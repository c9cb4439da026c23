import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { cancelSession } from './cancel-session.ts'
import { findPlan } from './find-plan.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const reason = 'Our instructor is ill.'

test('cancelSession notes when and why, raises the version and records it', async ({ trx }) => {
  const { sessionId } = await sessionWithBooking(trx)
  const other = await sessionWithBooking(trx)
  await mark(trx, other)
  const instructorId = (await findPlan(trx, office, sessionId))?.instructorId
  await cancelSession(trx, office, { sessionId, reason }, now)

  const cancelled = { status: 'cancelled', cancelledAt: now, cancellationReason: reason, version: 2 }
  expect(await findPlan(trx, office, sessionId)).toMatchObject(cancelled)
  expect(await findPlan(trx, office, other.sessionId)).toMatchObject({ status: 'published', version: 1 })
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'details', 'changes'])
  expect(await log.where('activityType', '=', 'course_session.cancelled').execute()).toEqual([
    {
      userId: instructorId,
      activityDescription: 'Emergency First Aid at Work of 1 Dec 2026 cancelled',
      details: { reason },
      changes: { status: { before: 'published', after: 'cancelled' } },
    },
  ])
})

test('cancelSession cancels a session without days', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  await trx.deleteFrom('sessionDays').where('sessionId', '=', sessionId).execute()
  await cancelSession(trx, office, { sessionId, reason }, now)
  const log = trx.selectFrom('userActivityLogs').select('activityDescription')
  expect(await log.where('activityType', '=', 'course_session.cancelled').execute()).toEqual([
    { activityDescription: 'Emergency First Aid at Work cancelled' },
  ])
})

test('cancelSession leaves a session as it is once it was taught or somebody is marked on it', async ({ trx }) => {
  const { sessionId, bookingId } = await sessionWithBooking(trx)
  const cancel = () => cancelSession(trx, office, { sessionId, reason }, now)
  await mark(trx, { sessionId, bookingId })
  await expect(cancel()).rejects.toThrow('already marked')
  await trx.updateTable('courseSessions').set({ status: 'completed' }).where('id', '=', sessionId).execute()
  await expect(cancel()).rejects.toThrow('This session has been taught.')
})

async function sessionWithBooking(trx: Trx) {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  return { sessionId, ...(await makeBooking(trx, { sessionId })) }
}

async function mark(trx: Trx, { sessionId, bookingId }: { sessionId: string; bookingId: string }) {
  const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  const day = trx.selectFrom('sessionDays').select('id').where('sessionId', '=', sessionId)
  const { id: attendeeId } = await seat.executeTakeFirstOrThrow()
  const where = { attendeeId, sessionDayId: (await day.executeTakeFirstOrThrow()).id }
  await trx
    .insertInto('attendanceMarks')
    .values({ id: crypto.randomUUID(), ...where, status: 'present', outcome: 'applied', minutes: 360, markedAt: now })
    .execute()
}
