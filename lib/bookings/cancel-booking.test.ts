import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { cancelBooking } from './cancel-booking.ts'
import { cancelSeats } from './seats/cancel-seats.ts'
import { takeBooking } from './take-booking.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const reason = 'customer_cancelled'

test('cancelBooking notes when and why, raises the version and records it', async ({ trx }) => {
  const { bookingId, bookerId, reference } = await makeBooking(trx)
  const other = await makeBooking(trx)
  await cancelBooking(trx, office, { bookingId, reason }, now)

  const columns = ['status', 'cancelledAt', 'cancellationReason', 'version', 'updatedAt'] as const
  const find = (id: string) => trx.selectFrom('bookings').select(columns).where('id', '=', id).executeTakeFirst()
  expect(await find(bookingId)).toEqual({
    status: 'cancelled',
    cancelledAt: now,
    cancellationReason: reason,
    version: 2,
    updatedAt: now,
  })
  expect(await find(other.bookingId)).toMatchObject({ status: 'confirmed', version: 1 })
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'details', 'changes'])
  expect(await log.where('activityType', '=', 'booking.cancelled').execute()).toEqual([
    {
      userId: bookerId,
      activityDescription: `Booking ${reference} cancelled`,
      details: { reason, cancelledBy: 'customer', kept: '0.00', toGiveBack: '0.00', leftToPay: '0.00' },
      changes: { status: { before: 'confirmed', after: 'cancelled' } },
    },
  ])
})

test('cancelBooking gives back only the seats still booked, of its own session', async ({ trx }) => {
  const { userId, sessionId } = await makeParts(trx)
  const choice = { bookerComes: 'yes', source: 'phone', status: 'confirmed', secondSeat: 'meant' } as const
  const booked = await takeBooking(trx, office, { userId, sessionId, seats: 3, ...choice }, now)
  await takeBooking(trx, office, { userId, sessionId, seats: 2, ...choice }, now)
  const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', booked.bookingId)
  const { id: seatId } = await seat.where('seatNumber', '=', 3).executeTakeFirstOrThrow()
  await cancelSeats(trx, office, { bookingId: booked.bookingId, seatIds: [seatId], reason, by: 'customer' }, now)
  await cancelBooking(trx, office, { bookingId: booked.bookingId, reason }, now)

  const session = trx.selectFrom('courseSessions').select('seatsTaken').where('id', '=', sessionId)
  expect((await session.executeTakeFirstOrThrow()).seatsTaken).toBe(3)
})

test.for([
  ['confirmed', '2026-11-20', 1],
  ['confirmed', '2026-11-19', 0],
  ['pending', '2026-12-01', 0],
  ['no_show', '2026-12-01', 0],
] as const)('cancelBooking of a %s booking on %s writes %i messages', async ([status, courseDate, count], { trx }) => {
  const { bookingId } = await makeBooking(trx)
  await trx.updateTable('bookings').set({ status, courseDate }).where('id', '=', bookingId).execute()
  await cancelBooking(trx, office, { bookingId, reason }, now)
  expect(await trx.selectFrom('messages').select('id').execute()).toHaveLength(count)
})

test('cancelBooking refuses a taught course, and a booking out of reach', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  const other = await makeBooking(trx)
  for (const actor of [asCustomer(other.bookerId), asInstructor(await makeStaff(trx, 'instructor'))])
    await expect(cancelBooking(trx, actor, { bookingId, reason }, now)).rejects.toThrow('no longer exists')
  await trx.updateTable('bookings').set({ status: 'completed' }).where('id', '=', bookingId).execute()
  const taught = cancelBooking(trx, office, { bookingId, reason }, now)
  await expect(taught).rejects.toThrow('This course has already been taught.')
})

test('cancelBooking cancels a booking of the old system, which is on no session', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  await trx.updateTable('bookings').set({ sessionId: null, courseDate: null }).where('id', '=', bookingId).execute()
  await cancelBooking(trx, office, { bookingId, reason }, now)
  expect(await trx.selectFrom('bookings').select('status').execute()).toEqual([{ status: 'cancelled' }])
})

async function makeParts(trx: Trx) {
  const { bookerId, bookingId } = await makeBooking(trx)
  const booking = trx.selectFrom('bookings').select('sessionId').where('id', '=', bookingId)
  return { userId: bookerId, sessionId: (await booking.executeTakeFirstOrThrow()).sessionId ?? '' }
}
