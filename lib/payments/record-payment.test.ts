import { expect } from 'vitest'
import { fromDecimal } from '../core/money.ts'
import { foldReference } from '../core/reference.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeBooking, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { recordPayment } from './record-payment.ts'

const now = new Date('2026-11-20T13:00:00Z')

test.for([
  ['succeeded', now, '40.00'],
  ['failed', null, '0.00'],
] as const)(
  'recordPayment of money that %s keeps who recorded it, and counts what was received',
  async ([status, paidAt, totalSpent], { trx }) => {
    const { bookingId, bookerId, reference } = await makeBooking(trx)
    const admin = asAdmin(await makeStaff(trx, 'admin'))
    const booking = { id: bookingId, userId: bookerId, reference }
    const id = await recordPayment(
      trx,
      admin,
      { booking, amount: fromDecimal('40.00'), method: 'bank_transfer', status },
      now,
    )

    const [payment] = await trx.selectFrom('payments').selectAll().execute()
    expect(payment).toMatchObject({
      id,
      bookingId,
      userId: bookerId,
      amount: '40.00',
      refundedAmount: '0.00',
      method: 'bank_transfer',
      status,
      paidAt,
      recordedBy: admin.userId,
      createdAt: now,
    })
    expect(foldReference('PAY', payment?.reference ?? '')).toBe(payment?.reference)
    const booker = trx.selectFrom('users').select(['totalSpent', 'lastActivityDate']).where('id', '=', bookerId)
    expect(await booker.executeTakeFirst()).toMatchObject({ totalSpent })
    const log = trx
      .selectFrom('userActivityLogs')
      .select(['userId', 'activityDescription', 'details', 'relatedEntityId'])
    expect(await log.where('activityType', '=', 'payment.recorded').execute()).toEqual([
      {
        userId: bookerId,
        activityDescription: `£40.00 by bank transfer for ${reference}`,
        details: {
          amount: '40.00',
          method: 'bank_transfer',
          status,
          ...(status === 'succeeded' && { receivedOn: '2026-11-20' }),
        },
        relatedEntityId: id,
      },
    ])
  },
)

test('recordPayment moves the last activity of the booker forward', async ({ trx }) => {
  const { bookingId, bookerId, reference } = await makeBooking(trx)
  const before = { lastActivityDate: new Date('2026-11-01T12:00:00Z') }
  await trx.updateTable('users').set(before).where('id', '=', bookerId).execute()
  const booking = { id: bookingId, userId: bookerId, reference }
  await recordPayment(
    trx,
    asAdmin(),
    { booking, amount: fromDecimal('40.00'), method: 'cash', status: 'succeeded' },
    now,
  )
  const booker = trx.selectFrom('users').select('lastActivityDate').where('id', '=', bookerId)
  expect(await booker.executeTakeFirst()).toEqual({ lastActivityDate: now })
})
