import { expect } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import { makePaidBooking } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { issueRefund } from './issue-refund.ts'

const desk = systemActor('test')
const now = new Date('2026-11-20T12:00:00Z')
const refund = { reason: 'customer_cancelled', note: '' } as const

test('a part is given back and the figures follow', async ({ trx }) => {
  const { bookerId, paymentId } = await makePaidBooking(trx)
  await issueRefund(trx, desk, { paymentId, amount: '40.00', ...refund }, now)

  const payment = await trx.selectFrom('payments').select(['status', 'refundedAmount']).executeTakeFirst()
  expect(payment).toEqual({ status: 'partially_refunded', refundedAmount: '40.00' })
  const booker = await trx.selectFrom('users').select('totalSpent').where('id', '=', bookerId).executeTakeFirst()
  expect(booker?.totalSpent).toBe('60.00')
})

test('never more than was paid, whoever asks at the same time', async ({ ownDb }) => {
  const { paymentId } = await inTransaction(ownDb, makePaidBooking)
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      inTransaction(ownDb, (trx) => issueRefund(trx, desk, { paymentId, amount: '60.00', ...refund }, now)),
    ),
  )

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refunds = await ownDb.selectFrom('refunds').select('amount').execute()
  expect(refunds).toEqual([{ amount: '60.00' }])
})
