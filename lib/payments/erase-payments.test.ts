import { expect } from 'vitest'
import { fromDecimal } from '../core/money.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin } from '../testing/actors.ts'
import { testKeyring } from '../testing/import-file.ts'
import { makeCustomer, makePaidBooking } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { erasePayments } from './erase-payments.ts'
import { exportPayments } from './export-payments.ts'
import { issueRefund } from './refunds/issue-refund.ts'

const now = new Date('2027-01-10T12:00:00Z')
const pseudonym = { firstName: 'Erased', lastName: '7K2QD' }
const erase = (trx: Trx, userId: string) =>
  erasePayments(trx, { userIds: [userId], emails: [], names: [], pseudonym, keyring: testKeyring, now })

test('erasePayments keeps the money of a person, and removes the notes on their refunds', async ({ trx }) => {
  const mine = await makeRefunded(trx)
  await makeRefunded(trx)
  const later = await makePaidBooking(trx, { bookerId: mine.bookerId })
  const created = { createdAt: new Date('2028-02-29T12:00:00Z') }
  await trx.updateTable('payments').set(created).where('id', '=', later.paymentId).execute()

  expect(await erase(trx, mine.bookerId)).toMatchObject([
    { table: 'payments', rows: 2, fate: 'kept', until: '2034-02-28' },
    { table: 'refunds', rows: 1, fate: 'blanked', until: '2034-02-28' },
  ])
  const notes = trx.selectFrom('refunds').select(['paymentId', 'amount', 'reasonNote']).orderBy('id')
  expect(await notes.execute()).toMatchObject([
    { paymentId: mine.paymentId, amount: '25.00', reasonNote: '' },
    { amount: '25.00', reasonNote: 'Late start' },
  ])
  expect(await trx.selectFrom('payments').select('userId').where('userId', '=', mine.bookerId).execute()).toHaveLength(
    2,
  )
  expect(await erase(trx, await makeCustomer(trx))).toMatchObject([
    { rows: 0, until: null },
    { rows: 0, until: null },
  ])
})

test('exportPayments gives a person their own payments and refunds, oldest first', async ({ trx }) => {
  const mine = await makeRefunded(trx)
  await makeRefunded(trx)
  const earlier = await makePaidBooking(trx, { bookerId: mine.bookerId })
  const created = { createdAt: new Date('2026-01-01T12:00:00Z') }
  await trx.updateTable('payments').set(created).where('id', '=', earlier.paymentId).execute()
  const second = { paymentId: mine.paymentId, amount: fromDecimal('5.00'), reason: 'medical' as const, note: 'First' }
  await issueRefund(trx, asAdmin(), second, new Date('2026-11-01T12:00:00Z'))

  const input = { userIds: [mine.bookerId], keyring: testKeyring, audience: 'person' as const, withSealed: false }
  const [payments, refunds] = await exportPayments(trx, input)
  expect(payments?.rows.map(({ booking }) => booking)).toEqual([earlier.reference, mine.reference])
  expect(payments?.rows[1]).toMatchObject({ amount: '100.00', refundedAmount: '30.00', method: 'card' })
  expect(refunds?.rows.map(({ amount, reasonNote }) => [amount, reasonNote])).toEqual([
    ['5.00', 'First'],
    ['25.00', 'Late start'],
  ])
})

async function makeRefunded(trx: Trx) {
  const made = await makePaidBooking(trx)
  const refund = {
    paymentId: made.paymentId,
    amount: fromDecimal('25.00'),
    reason: 'other',
    note: 'Late start',
  } as const
  await issueRefund(trx, asAdmin(), refund, new Date('2026-12-01T12:00:00Z'))
  return made
}
