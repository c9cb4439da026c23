import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { inTransaction } from '#lib/db/transaction.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { makeBooking } from '#lib/testing/make/make.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const call = apiCaller(allRoutes, describeWholeApi())
const cash = { amount: '60.00', method: 'cash' }
const ill = { amount: '25.00', reason: 'medical', note: 'Broke a leg' }

test('a booking is paid, and a part of that is refunded', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { bookingId, bookerId } = await inTransaction(ownDb, (trx) => makeBooking(trx))
  const paid = await call(ownDb, 'POST', `/api/admin/bookings/${bookingId}/payments`, { key, body: cash })
  const shown = { ...cash, bookingId, userId: bookerId, status: 'succeeded', refundedAmount: '0.00', refunds: [] }
  expect(paid).toMatchObject({ status: 201, body: { data: shown } })

  const address = paid.headers.get('location') ?? ''
  expect(await call(ownDb, 'GET', address, { key })).toMatchObject({ status: 200, body: paid.body })
  const refunded = await call(ownDb, 'POST', `${address}/refunds`, { key, body: ill })
  expect(refunded).toMatchObject({ status: 201, body: { data: { ...ill, status: 'succeeded' } } })
  const after = { status: 'partially_refunded', refundedAmount: '25.00', refunds: [ill] }
  const found = await call(ownDb, 'GET', refunded.headers.get('location') ?? '', { key })
  expect(found).toMatchObject({ status: 200, body: { data: after } })

  const told = await ownDb
    .selectFrom('userActivityLogs')
    .select('activityType')
    .where('activityType', 'in', ['payment.recorded', 'refund.issued'])
    .orderBy('id')
    .execute()
  expect(told.map(({ activityType }) => activityType)).toEqual(['payment.recorded', 'refund.issued'])
})

test('money that arrived is recorded though it is too much, no more is refunded than is left, and both say what is wrong', async ({
  ownDb,
}) => {
  const key = await makeKey(ownDb)
  const { bookingId } = await inTransaction(ownDb, (trx) => makeBooking(trx))
  const payments = `/api/admin/bookings/${bookingId}/payments`
  const paid = await call(ownDb, 'POST', payments, { key, body: cash })
  const refunds = `${paid.headers.get('location')}/refunds`

  const wrong = { status: 400, body: { errors: [{ path: 'amount' }] } }
  for (const amount of ['0.00', '00.00', '-5.00', '5', '5.001', '1e2', '100000000.00'])
    expect(await call(ownDb, 'POST', payments, { key, body: { ...cash, amount } }), amount).toMatchObject(wrong)
  for (const amount of ['60.01', '0.00', '-5.00'])
    expect(await call(ownDb, 'POST', refunds, { key, body: { ...ill, amount } }), amount).toMatchObject(wrong)
  for (const method of ['invoice', 'credits', 'cheque'])
    expect((await call(ownDb, 'POST', payments, { key, body: { ...cash, method } })).status).toBe(400)
  for (const body of [{ ...ill, reason: 'changed my mind' }, { amount: '5.00' }, { ...ill, status: 'failed' }])
    expect((await call(ownDb, 'POST', refunds, { key, body })).status).toBe(400)
  expect(await ownDb.selectFrom('refunds').select('id').execute()).toEqual([])
})

test('a request sent again with its key pays and refunds once', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { bookingId } = await inTransaction(ownDb, (trx) => makeBooking(trx))
  const twice = async (path: string, body: object) => {
    const headers = { 'idempotency-key': randomUUID() }
    const first = await call(ownDb, 'POST', path, { key, body, headers })
    const second = await call(ownDb, 'POST', path, { key, body, headers })
    expect(second).toMatchObject({ status: 201, body: first.body })
    return first.headers.get('location') ?? ''
  }
  const payment = await twice(`/api/admin/bookings/${bookingId}/payments`, { ...cash, amount: '50.00' })
  await twice(`${payment}/refunds`, { ...ill, amount: '20.00' })

  const rows = await ownDb.selectFrom('payments').select(['amount', 'refundedAmount']).execute()
  expect(rows).toEqual([{ amount: '50.00', refundedAmount: '20.00' }])
})

test('an instructor finds no door, and a key for reading writes nothing', async ({ ownDb }) => {
  const admin = await makeKey(ownDb)
  const { bookingId } = await inTransaction(ownDb, (trx) => makeBooking(trx))
  const payments = `/api/admin/bookings/${bookingId}/payments`
  const paid = await call(ownDb, 'POST', payments, { key: admin, body: cash })
  const address = paid.headers.get('location') ?? ''

  const instructor = await makeKey(ownDb, 'instructor')
  const reader = await makeKey(ownDb, 'admin', ['payments:read'])
  for (const key of [instructor, reader]) {
    expect((await call(ownDb, 'POST', payments, { key, body: cash })).status).toBe(404)
    expect((await call(ownDb, 'POST', `${address}/refunds`, { key, body: ill })).status).toBe(404)
  }
  expect((await call(ownDb, 'GET', address, { key: instructor })).status).toBe(404)
  expect((await call(ownDb, 'GET', address, { key: reader })).status).toBe(200)
})
