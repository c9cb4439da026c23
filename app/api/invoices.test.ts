import { expect } from 'vitest'
import { openPortalSession } from '#lib/auth/portal-session.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { issueWaiting } from '#lib/invoices/issue/issue-waiting.ts'
import { asAdmin } from '#lib/testing/actors.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { makeBooking, makeSession } from '#lib/testing/make/make.ts'
import { makeCompany, makeInvoice } from '#lib/testing/make/make-company.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes, customerRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const call = apiCaller({ ...allRoutes, ...customerRoutes }, describeWholeApi())

async function enter(db: Db, userId: string, onlyBookingId?: string) {
  const session = { userId, origin: {}, ...(onlyBookingId && { onlyBookingId }) }
  const token = await inTransaction(db, (trx) => openPortalSession(trx, session))
  return { headers: { cookie: `portal-session=${token}`, origin: 'http://127.0.0.1:3000' } }
}

test('a program finds an invoice by its number in any spelling, reads it, and downloads the same bytes each time', async ({
  ownDb,
}) => {
  const key = await makeKey(ownDb)
  await inTransaction(ownDb, async (trx) => {
    const sessionId = await makeSession(trx, { firstDay: '2027-01-10' })
    for (let made = 0; made < 8; made++) await makeBooking(trx, { sessionId })
    await makeCompany(trx)
    await issueWaiting(trx, asAdmin(), { most: 100 })
  })
  const found = async (q: string) => {
    const { body } = await call(ownDb, 'GET', `/api/admin/invoices?q=${encodeURIComponent(q)}`, { key })
    return body
  }
  const seventh = { data: [{ label: 'INV-000007', gross: '100.00', open: '100.00', kind: 'invoice' }] }
  for (const q of ['INV-7', 'inv 000007', '7']) expect(await found(q), q).toMatchObject(seventh)
  expect(await found('CN-7')).toMatchObject({ data: [], page: { total: 0 } })

  const list = await call(ownDb, 'GET', '/api/admin/invoices?state=open&kind=invoice&year=2020', { key })
  expect(list).toMatchObject({ status: 200, body: { data: [] } })
  const { id } = await ownDb.selectFrom('invoices').select('id').where('number', '=', 7).executeTakeFirstOrThrow()
  expect(await call(ownDb, 'GET', `/api/admin/invoices/${id}`, { key })).toMatchObject({
    status: 200,
    body: { data: { id, lines: [{ quantity: 1, unit: '100.00', vat: '16.67' }], credits: [] } },
  })
  const read = async () => (await call(ownDb, 'GET', `/api/admin/invoices/${id}/pdf`, { key })).body
  expect(await read()).toEqual(await read())
  expect((await call(ownDb, 'GET', `/api/admin/invoices/${id}/pdf?copy=2`, { key })).status).toBe(400)
})

test('nobody else downloads an invoice: not an instructor, another customer or an attendee who came by a seat', async ({
  ownDb,
}) => {
  const made = await inTransaction(ownDb, (trx) => makeInvoice(trx))
  const other = await inTransaction(ownDb, (trx) => makeInvoice(trx))
  const own = await enter(ownDb, made.bookerId)
  const pdf = `/api/customer/invoices/${made.invoiceId}/pdf`
  expect((await call(ownDb, 'GET', pdf, own)).status).toBe(200)
  expect(await call(ownDb, 'GET', '/api/customer/invoices', own)).toMatchObject({
    body: { data: [{ id: made.invoiceId, label: made.label }], page: { total: 1 } },
  })

  const seat = await enter(ownDb, made.bookerId, made.bookingId)
  for (const sent of [await enter(ownDb, other.bookerId), seat])
    expect((await call(ownDb, 'GET', pdf, sent)).status).toBe(404)
  expect(await call(ownDb, 'GET', '/api/customer/invoices', seat)).toMatchObject({ body: { data: [] } })
  const key = await makeKey(ownDb, 'instructor')
  for (const address of ['', `/${made.invoiceId}`, `/${made.invoiceId}/pdf`])
    expect((await call(ownDb, 'GET', `/api/admin/invoices${address}`, { key })).status).toBe(404)
})

test('the document of a person who was erased needs a reason', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { invoiceId, bookerId } = await inTransaction(ownDb, (trx) => makeInvoice(trx))
  await ownDb.updateTable('users').set({ erasedAt: new Date() }).where('id', '=', bookerId).execute()
  const pdf = `/api/admin/invoices/${invoiceId}/pdf`
  expect(await call(ownDb, 'GET', pdf, { key })).toMatchObject({ status: 400, body: { errors: [{ path: 'reason' }] } })
  expect((await call(ownDb, 'GET', `${pdf}?reason=Tax%20inspection`, { key })).status).toBe(200)
})
