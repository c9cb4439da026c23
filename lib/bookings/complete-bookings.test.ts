import { expect } from 'vitest'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { completeBookings } from './complete-bookings.ts'

const now = new Date('2026-12-01T17:00:00Z')

test('completeBookings completes a taught session and its confirmed bookings, and records each', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const confirmed = await makeBooking(trx, { sessionId })
  const [pending, elsewhere] = [await makeBooking(trx, { sessionId }), await makeBooking(trx)]
  await trx.updateTable('bookings').set({ status: 'pending' }).where('id', '=', pending.bookingId).execute()
  // Making the booking counts as activity too, at the time on the machine’s clock.
  await trx.updateTable('users').set({ lastActivityDate: null }).execute()
  await completeBookings(trx, asAdmin(), sessionId, now)

  const bookings = await trx.selectFrom('bookings').select(['id', 'status', 'version']).orderBy('id').execute()
  expect(bookings).toEqual([
    { id: confirmed.bookingId, status: 'completed', version: 2 },
    { id: pending.bookingId, status: 'pending', version: 1 },
    { id: elsewhere.bookingId, status: 'confirmed', version: 1 },
  ])
  const session = trx.selectFrom('courseSessions').select('status').where('id', '=', sessionId)
  expect(await session.executeTakeFirst()).toEqual({ status: 'completed' })
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'changes'])
  expect(await log.where('activityType', '=', 'booking.completed').execute()).toEqual([
    {
      userId: confirmed.bookerId,
      activityDescription: `Booking ${confirmed.reference} completed`,
      changes: { status: { before: 'confirmed', after: 'completed' } },
    },
  ])
  const booker = trx.selectFrom('users').select('lastActivityDate').where('id', '=', confirmed.bookerId)
  expect(await booker.executeTakeFirst()).toEqual({ lastActivityDate: now })
})

test('completeBookings leaves the bookings of another instructor’s session as they are', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  await makeBooking(trx, { sessionId })
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  await expect(completeBookings(trx, stranger, sessionId, now)).rejects.toThrow('This session no longer exists.')
  expect(await trx.selectFrom('bookings').select('status').execute()).toEqual([{ status: 'confirmed' }])
})
