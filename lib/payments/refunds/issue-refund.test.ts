import { expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { fromDecimal } from '../../core/money.ts'
import { inTransaction } from '../../db/transaction.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makePaidBooking, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { refundInput, refundReasons } from '../schemas.ts'
import { issueRefund } from './issue-refund.ts'

const desk = systemActor('test')
const now = new Date('2026-11-20T12:00:00Z')
const refund = { reason: 'customer_cancelled', note: '' } as const

test('issueRefund refunds a part, and the figures follow', async ({ trx }) => {
  const { bookerId, paymentId } = await makePaidBooking(trx)
  await issueRefund(trx, desk, { paymentId, amount: fromDecimal('40.00'), ...refund }, now)

  const payment = await trx.selectFrom('payments').select(['status', 'refundedAmount']).executeTakeFirst()
  expect(payment).toEqual({ status: 'partially_refunded', refundedAmount: '40.00' })
  const booker = await trx.selectFrom('users').select('totalSpent').where('id', '=', bookerId).executeTakeFirst()
  expect(booker?.totalSpent).toBe('60.00')
})

test('issueRefund refunds no more than was paid, though twenty ask at the same time', async ({ ownDb }) => {
  const { paymentId } = await inTransaction(ownDb, makePaidBooking)
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      inTransaction(ownDb, (trx) =>
        issueRefund(trx, desk, { paymentId, amount: fromDecimal('60.00'), ...refund }, now),
      ),
    ),
  )

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refunds = await ownDb.selectFrom('refunds').select('amount').execute()
  expect(refunds).toEqual([{ amount: '60.00' }])
})

test('issueRefund records who refunded what and why, and a payment refunded in full is refunded', async ({ trx }) => {
  const { bookerId, paymentId } = await makePaidBooking(trx)
  await makePaidBooking(trx)
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  const before = { lastActivityDate: new Date('2026-11-01T12:00:00Z') }
  await trx.updateTable('users').set(before).where('id', '=', bookerId).execute()
  await issueRefund(trx, admin, { paymentId, amount: fromDecimal('60.00'), reason: 'medical', note: 'Ill' }, now)
  const id = await issueRefund(trx, admin, { paymentId, amount: fromDecimal('40.00'), ...refund }, now)

  const payments = await trx
    .selectFrom('payments')
    .select(['status', 'refundedAmount', 'reference'])
    .orderBy('id')
    .execute()
  expect(payments).toMatchObject([
    { status: 'refunded', refundedAmount: '100.00' },
    { status: 'succeeded', refundedAmount: '0.00' },
  ])
  const refunds = trx.selectFrom('refunds').selectAll().orderBy('id')
  expect(await refunds.execute()).toMatchObject([
    { paymentId, amount: '60.00', reason: 'medical', reasonNote: 'Ill', createdBy: admin.userId, createdAt: now },
    { id, amount: '40.00', reason: 'customer_cancelled', reasonNote: '', status: 'succeeded' },
  ])
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'details', 'relatedEntityId'])
  const logged = await log.where('activityType', '=', 'refund.issued').orderBy('id').execute()
  expect(logged[1]).toEqual({
    userId: bookerId,
    activityDescription: `£40.00 of ${payments[0]?.reference} refunded`,
    details: { amount: '40.00', reason: 'customer_cancelled' },
    relatedEntityId: id,
  })
  const booker = trx.selectFrom('users').select(['totalSpent', 'lastActivityDate']).where('id', '=', bookerId)
  expect(await booker.executeTakeFirst()).toEqual({ totalSpent: '0.00', lastActivityDate: now })
})

test('issueRefund refunds only money that arrived, above zero and no more than is left', async ({ trx }) => {
  const { paymentId } = await makePaidBooking(trx)
  const give = (amount: string) => issueRefund(trx, desk, { paymentId, amount: fromDecimal(amount), ...refund }, now)
  for (const amount of ['0.00', '-1.00'])
    await expect(give(amount)).rejects.toMatchObject({ fields: { amount: 'Enter an amount above zero.' } })
  await give('99.99')
  await expect(give('0.02')).rejects.toMatchObject({ fields: { amount: expect.stringContaining('left to refund') } })
  await give('0.01')
  for (const status of ['refunded', 'pending', 'processing', 'failed'] as const) {
    await trx.updateTable('payments').set({ status }).where('id', '=', paymentId).execute()
    await expect(give('0.01'), status).rejects.toThrow('Only money that has arrived can be refunded.')
  }
})

test('issueRefund is out of reach of other customers and of instructors', async ({ trx }) => {
  const { paymentId } = await makePaidBooking(trx)
  for (const actor of [asCustomer(await makeCustomer(trx)), asInstructor(await makeStaff(trx, 'instructor'))]) {
    const attempt = issueRefund(trx, actor, { paymentId, amount: fromDecimal('1.00'), ...refund }, now)
    await expect(attempt).rejects.toThrow('This payment no longer exists.')
  }
})

test('refundInput takes an amount above zero, a known reason and a note up to 500 characters', () => {
  const takes = (over: object) => refundInput.safeParse({ amount: '0.01', reason: 'other', ...over }).success
  expect([{}, ...refundReasons.map((reason) => ({ reason })), { note: 'x'.repeat(500) }].every(takes)).toBe(true)
  expect([{ amount: '0.00' }, { amount: '1' }, { reason: 'whim' }, { note: 'x'.repeat(501) }].some(takes)).toBe(false)
  expect(refundReasons).toEqual(['course_cancelled', 'customer_cancelled', 'duplicate_booking', 'medical', 'other'])
})
