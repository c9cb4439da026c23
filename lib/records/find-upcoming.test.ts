import { expect } from 'vitest'
import { cancelBooking } from '../bookings/cancel-booking.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { findUpcoming } from './find-upcoming.ts'

const onTheDay = new Date('2026-12-01T23:00:00Z')
const dayAfter = new Date('2026-12-02T00:30:00Z')

test('findUpcoming names the current bookings and seats of these people until the last day is over', async ({
  trx,
}) => {
  const later = await makeSession(trx, { firstDay: '2026-12-05' })
  const { bookerId, reference, bookingId } = await makeBooking(trx)
  const second = await makeBooking(trx, { bookerId, sessionId: later })
  await makeBooking(trx)
  expect(await findUpcoming(trx, [bookerId], onTheDay)).toEqual([
    `${reference}, 1 Dec 2026`,
    `${second.reference}, 5 Dec 2026`,
  ])
  expect(await findUpcoming(trx, [bookerId], dayAfter)).toEqual([`${second.reference}, 5 Dec 2026`])

  await cancelBooking(trx, asAdmin(), { bookingId, reason: 'Changed plans' }, new Date('2026-11-25T12:00:00Z'))
  expect(await findUpcoming(trx, [bookerId], onTheDay)).toEqual([`${second.reference}, 5 Dec 2026`])
})

test('findUpcoming counts a seat on the booking of somebody else, until it is cancelled', async ({ trx }) => {
  const guest = await makeCustomer(trx)
  const { reference, bookingId } = await makeBooking(trx)
  const seats = trx.updateTable('bookingAttendees').where('bookingId', '=', bookingId)
  await seats.set({ userId: guest }).execute()
  expect(await findUpcoming(trx, [guest], onTheDay)).toEqual([`${reference}, 1 Dec 2026`])
  await seats.set({ status: 'cancelled' }).execute()
  expect(await findUpcoming(trx, [guest], onTheDay)).toEqual([])
})
