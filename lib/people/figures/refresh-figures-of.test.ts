import { expect } from 'vitest'
import { cancelBooking } from '../../bookings/cancel-booking.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makePaidBooking } from '../../testing/make/make.ts'
import { tempRows } from '../../testing/temp-rows.ts'
import { test } from '../../testing/test.ts'
import { refreshFigures } from './refresh-figures.ts'
import { refreshFiguresOf } from './refresh-figures-of.ts'

const now = new Date('2026-11-20T12:00:00Z')
const reasons = { reason: 'medical', reasonNote: '' } as const

/** A customer with a booking of £100.00 of which £25.00 went back, an unpaid one, and cancelled ones before and after. */
async function makeTraded(trx: Trx): Promise<string> {
  const { bookerId, paymentId, bookingId: paidId } = await makePaidBooking(trx)
  const refunds = [
    { paymentId, bookingId: paidId, ...reasons, amount: '25.00', status: 'succeeded' },
    { paymentId, bookingId: paidId, ...reasons, amount: '10.00', status: 'failed' },
  ] as const
  await trx.insertInto('refunds').values(refunds).execute()
  await makeBooking(trx, { bookerId })
  for (const createdAt of [new Date('2020-01-01'), new Date('2099-01-01')]) {
    const { bookingId } = await makeBooking(trx, { bookerId })
    await cancelBooking(trx, asAdmin(), { bookingId, reason: 'Changed plans' }, now)
    await trx.updateTable('bookings').set({ createdAt }).where('id', '=', bookingId).execute()
  }
  return bookerId
}

async function spoil(trx: Trx): Promise<void> {
  const wrong = { totalBookings: 9, totalSpent: '9.00', firstBookingDate: null, lastBookingDate: null } as const
  await trx.updateTable('users').set(wrong).execute()
}

function figuresOf(trx: Trx, id: string) {
  return trx
    .selectFrom('users')
    .select(['totalBookings', 'totalSpent', 'firstBookingDate', 'lastBookingDate'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

test('refreshFiguresOf counts as the view user_figures does, for the named people alone', async ({ trx }) => {
  const [traded, untraded, other] = [await makeTraded(trx), await makeCustomer(trx), await makeTraded(trx)]
  await spoil(trx)
  const people = await tempRows(trx, { user_id: 'uuid' }, [{ user_id: traded }, { user_id: untraded }])
  await refreshFiguresOf(trx, people)

  const counted = await figuresOf(trx, traded)
  expect(counted).toEqual({ totalBookings: 2, totalSpent: '75.00', firstBookingDate: now, lastBookingDate: now })
  expect(await figuresOf(trx, untraded)).toMatchObject({ totalBookings: 0, totalSpent: '0.00' })
  expect(await figuresOf(trx, other)).toMatchObject({ totalBookings: 9, totalSpent: '9.00' })

  await spoil(trx)
  await refreshFigures(trx, [traded])
  expect(await figuresOf(trx, traded)).toEqual(counted)
})
