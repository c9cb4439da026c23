import { expect } from 'vitest'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../testing/make.ts'
import { test } from '../testing/test.ts'
import { cancelBooking } from './cancel-booking.ts'
import { listBookings } from './list-bookings.ts'

test('the bookings that a figure was counted from are those not cancelled, and of one course', async ({ trx }) => {
  const admin = asAdmin()
  const { bookerId: userId, bookingId: kept } = await makeBooking(trx)
  const { bookingId: gone } = await makeBooking(trx, { bookerId: userId })
  const sessionId = await makeSession(trx, { firstDay: '2026-12-07', code: 'FAW' })
  const { bookingId: other } = await makeBooking(trx, { bookerId: userId, sessionId })
  await cancelBooking(trx, admin, { bookingId: gone, reason: 'Changed plans' }, new Date('2026-11-20T13:00:00Z'))

  const list = async (over: object) => (await listBookings(trx, admin, { userId, ...over })).rows.map(({ id }) => id)
  expect(new Set(await list({}))).toEqual(new Set([kept, gone, other]))
  expect(new Set(await list({ counted: 'yes' }))).toEqual(new Set([kept, other]))
  expect(await list({ counted: 'yes', course: 'FAW' })).toEqual([other])
  expect(await list({ course: 'EFA' })).toEqual([])

  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  expect((await listBookings(trx, stranger, { userId, counted: 'yes' })).rows).toEqual([])
})
