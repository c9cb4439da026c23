import { expect } from 'vitest'
import { fromDecimal } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { bookSeats } from '../book-seats.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { findBookingWithSeats } from '../find-booking-with-seats.ts'
import { quoteCancel } from '../money/quote-cancel.ts'
import { cancelSeats } from '../seats/cancel-seats.ts'
import { findOrigin } from './find-origin.ts'
import { listDepartures } from './list-departures.ts'
import { moveBooking } from './move-booking.ts'
import { moveSeat } from './move-seat.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

test('moveSeat keeps what was known of the seat and of the booking, and refuses the last seat', async ({ trx }) => {
  const { bookingId, seatId, benId, bookerId, to } = await makeMove(trx)
  const known = { email: 'ben@acme.example', certificateName: 'Dr Ben Khan' }
  await trx.updateTable('bookingAttendees').set(known).where('id', '=', seatId).execute()
  const newId = await moveSeat(trx, office, { bookingId, seatId, sessionId: to, quoted: fromDecimal('200.00') }, now)

  const columns = ['userId', 'sessionId', 'type', 'source', 'status'] as const
  const moved = trx.selectFrom('bookings').select(columns).where('id', '=', newId)
  expect(await moved.executeTakeFirst()).toEqual({
    userId: bookerId,
    sessionId: to,
    type: 'group',
    source: 'phone',
    status: 'confirmed',
  })
  const seat = trx.selectFrom('bookingAttendees').selectAll().where('bookingId', '=', newId)
  expect(await seat.execute()).toMatchObject([{ ...known, userId: benId, lastName: 'Khan', seatNumber: 1 }])

  const rest = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  const { id: last } = await rest.where('status', '=', 'booked').executeTakeFirstOrThrow()
  const lastSeat = { bookingId, seatId: last, sessionId: to, quoted: fromDecimal('200.00') }
  await expect(moveSeat(trx, office, lastSeat, now)).rejects.toThrow('This is the last seat.')
})

test.for([
  ['import', 'confirmed', 'import'],
  ['website', 'pending', 'website'],
] as const)('moveSeat of a booking by %s that is %s makes one by %s', async ([source, status, made], { trx }) => {
  const { bookingId, seatId, to } = await makeMove(trx)
  await trx.updateTable('bookings').set({ source, status }).where('id', '=', bookingId).execute()
  const newId = await moveSeat(trx, office, { bookingId, seatId, sessionId: to, quoted: fromDecimal('200.00') }, now)
  const moved = trx.selectFrom('bookings').select(['source', 'status']).where('id', '=', newId)
  expect(await moved.executeTakeFirst()).toEqual({ source: made, status })
})

test('a moved seat keeps the terms and the cooling-off period of its first booking', async ({ trx }) => {
  const { bookingId, seatId, to } = await makeMove(trx)
  const firstBookedAt = new Date('2026-11-01T12:00:00Z')
  await trx
    .updateTable('bookings')
    .set({ type: 'individual', createdAt: firstBookedAt, refundCapPercent: 40 })
    .where('id', '=', bookingId)
    .execute()
  const newId = await moveSeat(trx, office, { bookingId, seatId, sessionId: to, quoted: fromDecimal('200.00') }, now)
  const columns = ['termsVersion', 'refundCapPercent', 'firstBookedAt'] as const
  const [old, moved] = await trx
    .selectFrom('bookings')
    .select(columns)
    .where('id', 'in', [bookingId, newId])
    .orderBy('createdAt')
    .execute()
  expect(moved).toEqual({ termsVersion: old?.termsVersion, refundCapPercent: 40, firstBookedAt })
  const quote = await quoteCancel(trx, office, { bookingId: newId, by: 'customer' }, now)
  expect(quote).toMatchObject({ ground: 'ladder', timing: { daysBefore: 18, daysSince: 19 }, kept: 6000 })
})

test('moveBooking takes a booking without a session to one, and raises its version', async ({ trx }) => {
  const { bookingId, from, to } = await makeMove(trx)
  await trx.updateTable('bookings').set({ sessionId: null }).where('id', '=', bookingId).execute()
  await moveBooking(trx, office, { bookingId, sessionId: to, quoted: fromDecimal('200.00') }, now)
  const taken = trx.selectFrom('courseSessions').select('seatsTaken').where('id', 'in', [from, to])
  expect(await taken.execute()).toEqual([{ seatsTaken: 2 }, { seatsTaken: 2 }])
  const versions = trx.selectFrom('bookings').select('version').where('id', '=', bookingId)
  expect(await versions.executeTakeFirst()).toEqual({ version: 2 })
})

test('a moved seat and its new booking link to each other', async ({ trx }) => {
  const { bookingId, reference, seatId, benId, from, to } = await makeMove(trx)
  const newId = await moveSeat(trx, office, { bookingId, seatId, sessionId: to, quoted: fromDecimal('200.00') }, now)

  const [old, made] = [
    await findBookingWithSeats(trx, office, bookingId),
    await findBookingWithSeats(trx, office, newId),
  ]
  const movedTo = { bookingId: newId, reference: made?.reference, courseDate: '2026-12-08' }
  expect(old).toMatchObject({
    splitFrom: null,
    attendees: [
      { seatNumber: 1, status: 'booked', movedTo: null },
      { seatNumber: 2, status: 'cancelled', movedTo },
    ],
  })
  const origin = { bookingId, reference, courseDate: '2026-12-01', seatNumber: 2 }
  expect(made).toMatchObject({ splitFrom: origin, attendees: [{ userId: benId, movedTo: null }] })
  expect(await findOrigin(trx, asInstructor(benId), newId)).toBeUndefined()
  expect(await listDepartures(trx, office, from)).toMatchObject([{ id: seatId, firstName: 'Ben', movedTo }])
  expect(await listDepartures(trx, office, to)).toEqual([])

  const log = trx.selectFrom('userActivityLogs').select(['activityType', 'activityDescription', 'relatedEntityId'])
  const told = await log.where('relatedEntityId', 'in', [bookingId, newId]).orderBy('createdAt').orderBy('id').execute()
  expect(told.slice(1)).toEqual([
    {
      activityType: 'booking.created',
      activityDescription: `Booked Emergency First Aid at Work, 8 Dec 2026 (${made?.reference}), moved from ${reference}`,
      relatedEntityId: newId,
    },
    {
      activityType: 'booking.moved',
      activityDescription: `Seat 2 of ${reference} moved to ${made?.reference}, Tue 8 Dec`,
      relatedEntityId: bookingId,
    },
  ])
})

test('a moved booking keeps the session and date it left, and that session lists it as moved', async ({ trx }) => {
  const { bookingId, reference, bookerId, from, to } = await makeMove(trx)
  await moveBooking(trx, office, { bookingId, sessionId: to, quoted: fromDecimal('200.00') }, now)
  const moved = { movedFromSessionId: from, movedFromDate: '2026-12-01', splitFrom: null }
  expect(await findBookingWithSeats(trx, office, bookingId)).toMatchObject(moved)
  const movedTo = { bookingId, reference, courseDate: '2026-12-08' }
  const left = await listDepartures(trx, office, from)
  expect(left.map((seat) => [seat.seatNumber, seat.movedTo])).toEqual([
    [1, movedTo],
    [2, movedTo],
  ])
  for (const stranger of [asInstructor(bookerId), asCustomer(await makeCustomer(trx))])
    expect(await listDepartures(trx, stranger, from)).toEqual([])

  await moveBooking(trx, office, { bookingId, sessionId: from, quoted: fromDecimal('200.00') }, now)
  expect(await listDepartures(trx, office, from)).toEqual([])
  expect(await listDepartures(trx, office, to)).toHaveLength(2)
})

test('listDepartures lists cancelled seats, also of a cancelled booking, without a new booking', async ({ trx }) => {
  const { bookingId, seatId, from } = await makeMove(trx)
  await cancelSeats(trx, office, { bookingId, seatIds: [seatId], reason: 'Ill', by: 'customer' }, now)
  expect(await listDepartures(trx, office, from)).toMatchObject([{ id: seatId, seatNumber: 2, movedTo: null }])
  await cancelBooking(trx, office, { bookingId, reason: 'Ill' }, now)
  const left = await listDepartures(trx, office, from)
  expect(left.map((seat) => [seat.seatNumber, seat.movedTo])).toEqual([
    [1, null],
    [2, null],
  ])
})

test('listDepartures leaves out a moved seat that its old booking followed, and a cancelled seat on an earlier session', async ({
  trx,
}) => {
  const { bookingId, seatId, from, to } = await makeMove(trx)
  await moveSeat(trx, office, { bookingId, seatId, sessionId: to, quoted: fromDecimal('200.00') }, now)
  await moveBooking(trx, office, { bookingId, sessionId: to, quoted: fromDecimal('100.00'), secondSeat: 'meant' }, now)
  expect(await listDepartures(trx, office, to)).toEqual([])
  expect((await listDepartures(trx, office, from)).map(({ seatNumber }) => seatNumber)).toEqual([1])
})

/** A booking of two seats, the second of them for Ben, and another session to move to. */
async function makeMove(trx: Trx) {
  const bookerId = await makeCustomer(trx, { firstName: 'Olga' })
  const benId = await makeCustomer(trx, { firstName: 'Ben' })
  const from = await makeSession(trx, { firstDay: '2026-12-01' })
  const to = await makeSession(trx, { firstDay: '2026-12-08' })
  const choice = { type: 'group', source: 'phone', status: 'confirmed' } as const
  const ben = { userId: benId, firstName: 'Ben', lastName: 'Khan' }
  const booked = await bookSeats(trx, office, { bookerId, sessionId: from, ...choice, seats: [{}, ben] }, now)
  const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', booked.bookingId)
  const { id: seatId } = await seat.where('seatNumber', '=', 2).executeTakeFirstOrThrow()
  return { ...booked, bookerId, benId, from, to, seatId }
}
