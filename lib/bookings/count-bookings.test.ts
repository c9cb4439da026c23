import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeBooking } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { countBookings } from './count-bookings.ts'
import { listBookings } from './list-bookings.ts'

test('counts what the list shows, within reach', async ({ trx }) => {
  const { bookerId } = await makeBooking(trx)
  await makeBooking(trx)

  for (const [input, total] of [
    [{}, 2],
    [{ userId: bookerId }, 1],
    [{ status: 'cancelled' }, 0],
    [{ status: 'confirmed', course: 'EFAW', counted: 'yes' }, 2],
    [{ q: 'khan' }, 2],
    [{ madeFrom: '2026-11-20', madeTo: '2026-11-20' }, 2],
    [{ madeFrom: '2026-11-21' }, 0],
  ] as const) {
    expect(await countBookings(trx, asAdmin(), input), JSON.stringify(input)).toEqual({ total, isExact: true })
    expect((await listBookings(trx, asAdmin(), input)).rows).toHaveLength(total)
  }
  expect((await countBookings(trx, asCustomer(bookerId), {})).total).toBe(1)
  expect((await countBookings(trx, asInstructor(bookerId), {})).total).toBe(0)
})
