import { expect } from 'vitest'
import { fromDecimal } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking } from '../../testing/make/make.ts'
import { tempRows } from '../../testing/temp-rows.ts'
import { test } from '../../testing/test.ts'
import { issueRefund } from '../refunds/issue-refund.ts'
import { applyImportedPayments, importedPaymentColumns } from './apply-imported-payments.ts'
import { removeImportedPayments } from './remove-imported-payments.ts'

const paid = {
  reference: 'PAY-1',
  amount: '100.00',
  refunded_amount: '0.00',
  method: 'card',
  status: 'succeeded',
  paid_at: '2025-06-01T10:00:00Z',
  created_at: '2025-06-01T10:00:00Z',
  updated_at: '2025-06-01T10:00:00Z',
}
const refunded = { ...paid, refunded_amount: '100.00', status: 'refunded', refunded_at: '2025-07-01T10:00:00Z' }

test('applyImportedPayments adds the payment of a new booking, and one refund of a refunded one', async ({ trx }) => {
  const one = await book(trx)
  const two = await book(trx)
  await apply(
    trx,
    [one, two],
    [
      { ...one, ...paid },
      { ...two, ...refunded, reference: 'PAY-2' },
    ],
  )
  const payments = await trx.selectFrom('payments').selectAll().orderBy('reference').execute()
  expect(payments).toMatchObject([
    {
      bookingId: one.booking_id,
      userId: one.user_id,
      reference: 'PAY-1',
      amount: '100.00',
      isImported: true,
      method: 'card',
    },
    { bookingId: two.booking_id, reference: 'PAY-2', status: 'refunded', refundedAmount: '100.00' },
  ])
  expect(await trx.selectFrom('refunds').selectAll().execute()).toMatchObject([
    {
      paymentId: payments[1]?.id,
      amount: '100.00',
      reason: 'other',
      reasonNote: 'Refunded in the legacy system',
      status: 'succeeded',
      isImported: true,
      createdAt: new Date('2025-07-01T10:00:00Z'),
    },
  ])
})

test('applyImportedPayments changes payments that differ, swaps references, and repeats nothing', async ({ trx }) => {
  const one = await book(trx)
  const two = await book(trx)
  const rows = [
    { ...one, ...refunded },
    { ...two, ...paid, reference: 'PAY-2' },
  ]
  await apply(trx, [one, two], rows)
  await apply(trx, [one, two], rows)
  const swapped = [
    {
      ...one,
      ...refunded,
      reference: 'PAY-2',
      amount: '90.00',
      refunded_amount: '90.00',
      refunded_at: '2025-08-01T10:00:00Z',
    },
    { ...two, ...paid, reference: 'PAY-1' },
  ]
  await apply(trx, [one, two], swapped)

  expect(await referencesOf(trx)).toEqual(
    new Map([
      [one.booking_id, 'PAY-2'],
      [two.booking_id, 'PAY-1'],
    ]),
  )
  const refunds = trx.selectFrom('refunds').select(['amount', 'createdAt'])
  expect(await refunds.execute()).toEqual([{ amount: '90.00', createdAt: new Date('2025-08-01T10:00:00Z') }])
})

test('applyImportedPayments removes the payment of a known booking that no longer has one, and its refund', async ({
  trx,
}) => {
  const [one, two, three] = [await book(trx), await book(trx), await book(trx)]
  await apply(
    trx,
    [one, two, three],
    [
      { ...one, ...refunded },
      { ...two, ...refunded, reference: 'PAY-2' },
      { ...three, ...paid, reference: 'PAY-3' },
    ],
  )
  await apply(trx, [one, two], [{ ...two, ...paid, reference: 'PAY-2' }], false)
  expect(await referencesOf(trx)).toEqual(
    new Map([
      [two.booking_id, 'PAY-2'],
      [three.booking_id, 'PAY-3'],
    ]),
  )
  expect(await trx.selectFrom('refunds').select('id').execute()).toEqual([])
  await apply(trx, [three], [], true)
  expect((await referencesOf(trx)).size).toBe(2)
})

test('applyImportedPayments leaves a payment alone once money was refunded here', async ({ trx }) => {
  const one = await book(trx)
  await apply(trx, [one], [{ ...one, ...paid }])
  const { id: paymentId } = await trx.selectFrom('payments').select('id').executeTakeFirstOrThrow()
  await issueRefund(trx, asAdmin(), { paymentId, amount: fromDecimal('10.00'), reason: 'other', note: '' })
  await apply(trx, [one], [{ ...one, ...paid, reference: 'PAY-9', amount: '50.00' }], false)
  const payment = trx.selectFrom('payments').select(['reference', 'amount', 'refundedAmount'])
  const standing = { reference: 'PAY-1', amount: '100.00', refundedAmount: '10.00' }
  expect(await payment.execute()).toEqual([standing])
  await apply(trx, [one], [], false)
  expect(await payment.execute()).toEqual([standing])
})

test('removeImportedPayments removes imported payments and refunds of these bookings only', async ({ trx }) => {
  const [one, two] = [await book(trx), await book(trx)]
  await apply(
    trx,
    [one, two],
    [
      { ...one, ...refunded },
      { ...two, ...refunded, reference: 'PAY-2' },
    ],
  )
  const own = { bookingId: one.booking_id, userId: one.user_id, reference: 'PAY-3', amount: '5.00' } as const
  await trx
    .insertInto('payments')
    .values({ ...own, method: 'cash', status: 'succeeded' })
    .execute()
  await removeImportedPayments(trx, await tempRows(trx, { booking_id: 'uuid' }, [{ booking_id: one.booking_id }]))

  const left = await trx.selectFrom('payments').select('reference').orderBy('reference').execute()
  expect(left).toEqual([{ reference: 'PAY-2' }, { reference: 'PAY-3' }])
  expect(await trx.selectFrom('refunds').select('id').execute()).toHaveLength(1)
})

async function book(trx: Trx) {
  const { bookingId, bookerId } = await makeBooking(trx)
  return { booking_id: bookingId, user_id: bookerId }
}

/** Applies payments to bookings that are known already, unless they are said to be new. */
async function apply(trx: Trx, bookings: { booking_id: string }[], payments: object[], isNew = false): Promise<void> {
  const given = bookings.map(({ booking_id }) => ({ booking_id, is_new: isNew }))
  const table = await tempRows(trx, { booking_id: 'uuid', is_new: 'boolean' }, given)
  await applyImportedPayments(trx, table, await tempRows(trx, importedPaymentColumns, payments))
}

async function referencesOf(trx: Trx): Promise<Map<string, string>> {
  const payments = await trx.selectFrom('payments').select(['bookingId', 'reference']).execute()
  return new Map(payments.map(({ bookingId, reference }) => [bookingId, reference]))
}
