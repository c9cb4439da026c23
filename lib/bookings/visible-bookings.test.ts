import { expect } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { systemActor } from '../core/actor.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { findBooking, listAttendees } from './find-booking.ts'
import { listSessionSeats } from './list-session-bookings.ts'
import { visibleBookings } from './visible-bookings.ts'

test('visibleBookings shows an admin all, a customer their own, and instructors none', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01', instructorId })
  const mine = await makeBooking(trx, { sessionId })
  const other = await makeBooking(trx, { sessionId })
  const seen = async (actor: Actor) =>
    (await visibleBookings(trx, actor).select('id').orderBy('id').execute()).map(({ id }) => id)

  expect(await seen(asAdmin())).toEqual([mine.bookingId, other.bookingId])
  expect(await seen(systemActor('test'))).toEqual([mine.bookingId, other.bookingId])
  expect(await seen(asCustomer(mine.bookerId))).toEqual([mine.bookingId])
  expect(await seen({ ...asCustomer(mine.bookerId), onlyBookingId: mine.bookingId })).toEqual([])
  expect(await seen(asInstructor(instructorId))).toEqual([])
})

test('findBooking finds the booking asked for, within reach', async ({ trx }) => {
  const mine = await makeBooking(trx)
  const other = await makeBooking(trx)
  const find = (actor: Actor, { bookingId }: { bookingId: string }) => findBooking(trx, actor, bookingId)

  expect(await find(asAdmin(), mine)).toMatchObject({
    id: mine.bookingId,
    reference: mine.reference,
    userId: mine.bookerId,
    firstName: 'Ada',
    courseName: 'Emergency First Aid at Work',
    venueCity: 'Leeds',
    finalAmount: '100.00',
  })
  expect(await find(asAdmin(), other)).toMatchObject({ id: other.bookingId, userId: other.bookerId })
  expect(await find(asCustomer(mine.bookerId), mine)).toMatchObject({ id: mine.bookingId })
  expect(await find(asCustomer(mine.bookerId), other)).toBeUndefined()
  expect(await find(asInstructor(mine.bookerId), mine)).toBeUndefined()
})

test('listAttendees lists the seats of one booking in order, an attendee on record by their record', async ({
  trx,
}) => {
  const { bookingId, bookerId } = await makeBooking(trx)
  await makeBooking(trx)
  const seat = { bookingId, firstName: 'Sam', lastName: 'Reed', email: 'sam@acme.example' }
  await trx
    .insertInto('bookingAttendees')
    .values([
      { ...seat, seatNumber: 3, status: 'cancelled' },
      { ...seat, seatNumber: 2 },
    ])
    .execute()
  await trx.updateTable('users').set({ lastName: 'Okafor' }).where('id', '=', bookerId).execute()

  const listed = await listAttendees(trx, asAdmin(), bookingId)
  expect(listed.map(({ seatNumber, lastName, status }) => [seatNumber, lastName, status])).toEqual([
    [1, 'Okafor', 'booked'],
    [2, 'Reed', 'booked'],
    [3, 'Reed', 'cancelled'],
  ])
  expect(await listAttendees(trx, asInstructor(bookerId), bookingId)).toEqual([])

  await trx.updateTable('bookingAttendees').set({ status: 'cancelled' }).where('seatNumber', '=', 2).execute()
  await trx.updateTable('bookingAttendees').set({ status: 'booked' }).where('seatNumber', '=', 3).execute()
  const seats = async () =>
    (await listAttendees(trx, asAdmin(), bookingId)).map(({ seatNumber, status }) => [seatNumber, status])
  expect(await seats()).toEqual([
    [1, 'booked'],
    [3, 'booked'],
    [2, 'cancelled'],
  ])
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', bookingId).execute()
  expect(await seats()).toEqual([
    [1, 'cancelled'],
    [2, 'cancelled'],
    [3, 'cancelled'],
  ])
})

test('listSessionSeats lists the seats booked on a session, the first booked first', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const kept = await makeBooking(trx, { sessionId })
  await makeBooking(trx)
  const off = await makeBooking(trx, { sessionId })
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', off.bookingId).execute()
  const earlier = await makeBooking(trx, { sessionId })
  const before = new Date('2026-11-01T12:00:00Z')
  await trx.updateTable('bookings').set({ createdAt: before }).where('id', '=', earlier.bookingId).execute()
  const more = { bookingId: kept.bookingId }
  await trx
    .insertInto('bookingAttendees')
    .values([
      { ...more, seatNumber: 3 },
      { ...more, seatNumber: 2 },
      { ...more, seatNumber: 4, status: 'cancelled' },
    ])
    .execute()

  const seats = await listSessionSeats(trx, asAdmin(), sessionId)
  expect(seats.map(({ reference, seatNumber }) => [reference, seatNumber])).toEqual([
    [earlier.reference, 1],
    [kept.reference, 1],
    [kept.reference, 2],
    [kept.reference, 3],
  ])
  expect(await listSessionSeats(trx, asInstructor(kept.bookerId), sessionId)).toEqual([])
})
