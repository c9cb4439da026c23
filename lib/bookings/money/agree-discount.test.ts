import { expect } from 'vitest'
import { fromDecimal } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import { readAccount } from '../../payments/account/read-account.ts'
import { checkRules } from '../../reports/check-invariants.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { makeCustomer, makePaidBooking, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { bookSeats } from '../book-seats.ts'
import { addSeat } from '../seats/add-seat.ts'
import { agreeDiscount } from './agree-discount.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const nobody = { firstName: null, lastName: null, email: null, certificateName: null }

const priceNow = (trx: Trx, bookingId: string) =>
  trx
    .selectFrom('bookings')
    .select(['finalAmount', 'discountAmount', 'discountKind', 'discountReason'])
    .where('id', '=', bookingId)
    .executeTakeFirst()

test('agreeDiscount takes a sum off instead of the group discount, which comes back when it ends', async ({ trx }) => {
  const bookerId = await makeCustomer(trx)
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const choice = { type: 'group', source: 'phone', status: 'confirmed' } as const
  const five = { bookerId, sessionId, ...choice, seats: [{}, {}, {}, {}, {}] as [object, ...object[]] }
  const { bookingId } = await bookSeats(trx, office, five, now)
  const discount = { amount: fromDecimal('120.00'), reason: 'School rate' }
  await agreeDiscount(trx, office, { bookingId, discount }, now)
  expect(await priceNow(trx, bookingId)).toEqual({
    finalAmount: '380.00',
    discountAmount: '120.00',
    discountKind: 'agreed',
    discountReason: 'School rate',
  })
  await addSeat(trx, office, { bookingId, quoted: fromDecimal('480.00'), ...nobody }, now)
  expect((await checkRules(trx)).filter(({ broken }) => broken > 0)).toEqual([])

  await agreeDiscount(trx, office, { bookingId, discount: null }, now)
  expect(await priceNow(trx, bookingId)).toMatchObject({ finalAmount: '540.00', discountKind: 'group' })
})

test('a discount agreed after the booking was paid is to be given back', async ({ trx }) => {
  const { bookingId, bookerId } = await makePaidBooking(trx)
  const discount = { amount: fromDecimal('20.00'), reason: 'Late start last time' }
  await agreeDiscount(trx, office, { bookingId, discount }, now)
  expect(await readAccount(trx, bookingId)).toMatchObject({ owed: 8000, toGiveBack: 2000 })
  const log = trx
    .selectFrom('userActivityLogs')
    .select(['details', 'changes'])
    .where('activityType', '=', 'booking.updated')
  expect(await log.execute()).toEqual([
    { details: { reason: 'Late start last time' }, changes: { finalAmount: { before: '100.00', after: '80.00' } } },
  ])
  for (const amount of ['0.00', '100.01']) {
    const wrong = agreeDiscount(trx, office, { bookingId, discount: { ...discount, amount: fromDecimal(amount) } }, now)
    await expect(wrong).rejects.toMatchObject({ fields: { amount: expect.any(String) } })
  }
  await agreeDiscount(trx, office, { bookingId, discount: { ...discount, amount: fromDecimal('100.00') } }, now)
  expect(await readAccount(trx, bookingId)).toMatchObject({ owed: 0 })
  const stranger = agreeDiscount(trx, asCustomer(bookerId), { bookingId, discount }, now)
  await expect(stranger).rejects.toThrow('no longer exists')
  await trx.updateTable('bookings').set({ source: 'import' }).where('id', '=', bookingId).execute()
  await expect(agreeDiscount(trx, office, { bookingId, discount }, now)).rejects.toThrow('imported booking')
})
