import { expect } from 'vitest'
import { toPlainDate } from '../core/dates.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeBooking, makeSession } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { bookingList } from './booking-list.ts'
import { bookingRows } from './booking-rows.ts'
import { lacksNames } from './lacks-names.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('lacksNames finds live bookings of sessions that begin soon, until each booked seat has a name', async ({
  trx,
}) => {
  const soon = await makeSession(trx, { firstDay: '2026-12-04' })
  const later = await makeSession(trx, { firstDay: '2026-12-05' })
  const { bookingId } = await makeBooking(trx, { sessionId: soon })
  await makeBooking(trx, { sessionId: later })
  const find = async () =>
    (
      await bookingRows(trx, asAdmin())
        .where(lacksNames(toPlainDate(now)))
        .execute()
    ).map(({ id }) => id)
  const seats = trx.updateTable('bookingAttendees').where('bookingId', '=', bookingId)

  expect(await find()).toEqual([])
  await seats.set({ firstName: null, lastName: null }).execute()
  expect(await find()).toEqual([bookingId])
  expect((await bookingList.page(trx, asAdmin(), { names: 'missing' }, now)).rows.map(({ id }) => id)).toEqual([
    bookingId,
  ])
  await seats.set({ lastName: 'Khan' }).execute()
  expect(await find()).toEqual([])
  await seats.set({ lastName: null, status: 'cancelled' }).execute()
  expect(await find()).toEqual([])
  await seats.set({ status: 'booked' }).execute()
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', bookingId).execute()
  expect(await find()).toEqual([])
})
