import { expect } from 'vitest'
import { fromDecimal } from '../core/money.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makePaidBooking, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { listPayments } from './list-payments.ts'
import { recordPayment } from './record-payment.ts'
import { issueRefund } from './refunds/issue-refund.ts'

test('listPayments lists counted payments that add up to what was spent, without failed ones', async ({ trx }) => {
  const admin = asAdmin()
  const { bookerId: userId, bookingId, reference, paymentId } = await makePaidBooking(trx)
  await issueRefund(trx, admin, { paymentId, amount: fromDecimal('25.00'), reason: 'medical', note: '' })
  const booking = { id: bookingId, userId, reference }
  await recordPayment(trx, admin, { booking, amount: fromDecimal('10.00'), method: 'card', status: 'failed' })

  expect(await listPayments(trx, admin, { userId })).toHaveLength(2)
  const counted = await listPayments(trx, admin, { userId, isCounted: true })
  const { totalSpent } = await trx
    .selectFrom('users')
    .select('totalSpent')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  const sum = counted.reduce((pence, row) => pence + fromDecimal(row.amount) - fromDecimal(row.refundedAmount), 0)
  expect(sum).toBe(fromDecimal(totalSpent))

  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  expect(await listPayments(trx, stranger, { userId, isCounted: true })).toEqual([])
})
