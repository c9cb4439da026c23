import { expect } from 'vitest'
import type { StaffActor } from '../../core/actor.ts'
import { OutOfScope } from '../../core/out-of-scope.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { makeInvoice } from '../../testing/make/make-company.ts'
import { test } from '../../testing/test.ts'
import { findDocument } from '../find-document.ts'
import { issueDueDocuments } from '../issue/issue-due-documents.ts'
import { listDocuments } from '../list/list-documents.ts'
import { printDocument, readBuyer } from './print-document.ts'

const now = new Date('2026-12-01T12:00:00Z')

test('printDocument gives an admin and the customer the same bytes at any time, and logs who opened it', async ({
  trx,
}) => {
  const { invoiceId, bookerId, label } = await makeInvoice(trx)
  const first = await printDocument(trx, asAdmin(), { invoiceId }, now)
  const second = await printDocument(trx, asCustomer(bookerId), { invoiceId }, new Date('2027-06-01T12:00:00Z'))
  expect(first?.name).toBe(`${label}.pdf`)
  expect(Buffer.compare(first?.pdf ?? Buffer.of(), second?.pdf ?? Buffer.of(1))).toBe(0)
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription'])
  expect(await log.where('activityType', '=', 'invoice.downloaded').execute()).toEqual(
    [1, 2].map(() => ({ userId: bookerId, activityDescription: `Invoice ${label} downloaded` })),
  )
})

test('printDocument gives nothing to others: another customer, one who came by a seat, an instructor', async ({
  trx,
}) => {
  const { invoiceId, bookerId, bookingId } = await makeInvoice(trx)
  for (const actor of [
    asCustomer(await makeCustomer(trx)),
    { ...asCustomer(bookerId), onlyBookingId: bookingId },
    asInstructor(await makeStaff(trx, 'instructor')),
  ]) {
    expect(await printDocument(trx, actor, { invoiceId }, now)).toBeUndefined()
    expect(await findDocument(trx, actor, invoiceId)).toBeUndefined()
    expect(await listDocuments(trx, actor, { bookingId })).toEqual([])
  }
})

test('printDocument says on a copy when an invoice was paid, but not of one that is open', async ({ trx }) => {
  const { invoiceId, bookingId, bookerId } = await makeInvoice(trx)
  const pay = {
    reference: 'PAY-1',
    amount: '100.00',
    method: 'card',
    status: 'succeeded',
    receivedOn: '2026-11-30',
  } as const
  await trx
    .insertInto('payments')
    .values({ ...pay, bookingId, userId: bookerId })
    .execute()
  const sizes = async () => [
    (await printDocument(trx, asAdmin(), { invoiceId }, now))?.pdf.length,
    (await printDocument(trx, asAdmin(), { invoiceId, isCopy: true }, now))?.pdf.length,
  ]
  await trx.updateTable('bookings').set({ balance: '100.00' }).where('id', '=', bookingId).execute()
  const [plain, open] = await sizes()
  expect(open).toBe(plain)
  await trx.updateTable('bookings').set({ balance: '0.00' }).where('id', '=', bookingId).execute()
  const [same, copy] = await sizes()
  expect(same).toBe(plain)
  expect(copy).not.toBe(plain)
})

test('printDocument asks for a reason once the person was erased, and keeps it in the log', async ({ trx }) => {
  const { invoiceId, bookerId, label } = await makeInvoice(trx)
  await trx.updateTable('users').set({ erasedAt: now, firstName: 'Erased' }).where('id', '=', bookerId).execute()
  for (const reason of [undefined, '  ', 'ok'])
    await expect(printDocument(trx, asAdmin(), { invoiceId, reason }, now)).rejects.toThrow(
      'Say why you need to see this.',
    )
  const key: StaffActor = { ...asAdmin(), via: { kind: 'key', id: 'k', scopes: ['invoices:read'] } }
  await expect(printDocument(trx, key, { invoiceId, reason: 'Tax inspection' }, now)).rejects.toThrow(OutOfScope)

  expect(await printDocument(trx, asAdmin(), { invoiceId, reason: 'Tax inspection' }, now)).toMatchObject({
    name: `${label}.pdf`,
  })
  const log = trx.selectFrom('userActivityLogs').select('activityDescription')
  expect(await log.where('activityType', '=', 'invoice.downloaded').execute()).toEqual([
    { activityDescription: `Invoice ${label} downloaded: Tax inspection` },
  ])
})

test('findDocument knows an invoice with its credit notes, and a credit note with its invoice', async ({ trx }) => {
  const { invoiceId, bookingId, label } = await makeInvoice(trx)
  await trx
    .updateTable('bookings')
    .set({ totalAmount: '60.00', finalAmount: '60.00' })
    .where('id', '=', bookingId)
    .execute()
  const [creditId = ''] = await issueDueDocuments(trx, asAdmin(), bookingId, now)
  const invoice = await findDocument(trx, asAdmin(), invoiceId)
  expect(invoice).toMatchObject({ label, isErased: false, credits: [{ id: creditId, gross: '40.00' }] })
  expect(invoice && readBuyer(invoice)).toMatchObject({ name: 'Ada Khan' })
  expect(invoice && readBuyer({ ...invoice, buyerSealed: null })).toBeUndefined()
  expect(await findDocument(trx, asAdmin(), creditId)).toMatchObject({
    kind: 'credit_note',
    corrects: label,
    correctsIssuedOn: '2026-11-20',
    credits: [],
  })
  expect((await listDocuments(trx, asAdmin(), { bookingId })).map(({ id }) => id)).toEqual([creditId, invoiceId])
})
