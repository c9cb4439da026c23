import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeBooking } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { bookingAnswer, listedBooking } from './booking-answer.ts'
import { bookingRows } from './booking-rows.ts'
import { findBookingWithSeats } from './find-booking-with-seats.ts'

test('findBookingWithSeats gives a booking with its seats, within reach', async ({ trx }) => {
  const { bookingId, bookerId, reference } = await makeBooking(trx)
  const other = await makeBooking(trx)
  await trx.insertInto('bookingAttendees').values({ bookingId, seatNumber: 2, status: 'cancelled' }).execute()
  expect(await findBookingWithSeats(trx, asAdmin(), bookingId)).toMatchObject({
    id: bookingId,
    reference,
    userId: bookerId,
    attendees: [
      { seatNumber: 1, userId: bookerId, status: 'booked' },
      { seatNumber: 2, userId: null, status: 'cancelled' },
    ],
  })
  expect(await findBookingWithSeats(trx, asCustomer(bookerId), bookingId)).toMatchObject({ id: bookingId })
  for (const actor of [asCustomer(other.bookerId), asInstructor(bookerId)])
    expect(await findBookingWithSeats(trx, actor, bookingId)).toBeUndefined()
})

test('bookingAnswer and listedBooking describe bookings of every type, status and source', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  await trx.insertInto('bookingAttendees').values({ bookingId, seatNumber: 2, status: 'cancelled' }).execute()
  const set = (over: object) => trx.updateTable('bookings').set(over).where('id', '=', bookingId).execute()
  const read = async () => [
    bookingAnswer.safeParse(await findBookingWithSeats(trx, asAdmin(), bookingId)).success,
    listedBooking.safeParse((await bookingRows(trx, asAdmin()).execute())[0]).success,
  ]
  const kinds = {
    type: ['individual', 'group', 'corporate'],
    status: ['pending', 'confirmed', 'completed', 'cancelled', 'no_show'],
    source: ['website', 'phone', 'email', 'walk_in', 'api', 'import'],
  }
  for (const [column, values] of Object.entries(kinds))
    for (const value of values) {
      await set({ [column]: value })
      expect(await read(), value).toEqual([true, true])
    }
  await set({ courseId: null, sessionId: null, courseDate: null, courseName: null })
  expect(await read()).toEqual([true, true])
})
