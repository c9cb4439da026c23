import { expect } from 'vitest'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { bookingsSearch } from './search-bookings.ts'

test('bookingsSearch finds a booking by a part of its reference, and says whose and which course', async ({ trx }) => {
  const { bookingId, reference } = await makeBooking(trx)
  const find = (q: string) => bookingsSearch.find(trx, asAdmin(), { q, most: 6 })

  for (const q of [reference, reference.toLowerCase(), reference.slice(0, -1)])
    expect(await find(q)).toEqual([{ id: bookingId, label: reference, detail: expect.stringMatching(/\S · \S/) }])
})

test('bookingsSearch leaves words that can be no reference to the search of people', async ({ trx }) => {
  const { reference, bookerId } = await makeBooking(trx)
  await trx.updateTable('users').set({ lastName: 'Zebedee' }).where('id', '=', bookerId).execute()
  expect(await bookingsSearch.find(trx, asAdmin(), { q: 'zebedee', most: 6 })).toEqual([])
  expect(await bookingsSearch.find(trx, asAdmin(), { q: reference.slice(0, 3), most: 6 })).toHaveLength(1)
})
