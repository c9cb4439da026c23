import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { findBooking, listAttendees } from './find-booking.ts'

test('findBooking finds the booking asked for, with its booker, course and venue', async ({ trx }) => {
  const [first, second] = [await makeBooking(trx), await makeBooking(trx)]
  for (const { bookingId, bookerId, reference } of [first, second])
    expect(await findBooking(trx, asAdmin(), bookingId)).toMatchObject({
      id: bookingId,
      reference,
      userId: bookerId,
      firstName: 'Ada',
      lastName: 'Khan',
      courseName: 'Emergency First Aid at Work',
      venueName: 'Moorside Rooms',
      venueCity: 'Leeds',
      numberOfAttendees: 1,
      status: 'confirmed',
    })
})

test('findBooking and listAttendees hide a booking from those who may not reach it', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  const other = await makeBooking(trx)
  for (const stranger of [asCustomer(other.bookerId), asInstructor(await makeStaff(trx, 'instructor'))]) {
    expect(await findBooking(trx, stranger, bookingId)).toBeUndefined()
    expect(await listAttendees(trx, stranger, bookingId)).toEqual([])
  }
})

test('listAttendees lists the seats of one booking in order, named by their records', async ({ trx }) => {
  const { bookingId, bookerId } = await makeBooking(trx)
  await makeBooking(trx)
  await trx.insertInto('bookingAttendees').values({ bookingId, seatNumber: 2, firstName: 'Bea' }).execute()
  await trx.updateTable('users').set({ firstName: 'Adah' }).where('id', '=', bookerId).execute()

  expect(await listAttendees(trx, asAdmin(), bookingId)).toMatchObject([
    { seatNumber: 1, userId: bookerId, firstName: 'Adah', lastName: 'Khan' },
    { seatNumber: 2, userId: null, firstName: 'Bea', lastName: null },
  ])
})
