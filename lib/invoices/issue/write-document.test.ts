import { expect } from 'vitest'
import { pence } from '../../core/money.ts'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring } from '../../testing/import-file.ts'
import { makeBooking } from '../../testing/make/make.ts'
import { makeCompany } from '../../testing/make/make-company.ts'
import { test } from '../../testing/test.ts'
import { invoiceRows } from '../list/invoice-rows.ts'
import { openBuyer } from './buyer.ts'
import { readSupplier } from './read-supplier.ts'
import { type Draft, writeDocument } from './write-document.ts'

const now = new Date('2026-12-31T23:30:00Z')

test('writeDocument gives number and date, adds up the lines, and seals the buyer for this document alone', async ({
  trx,
}) => {
  const { bookingId, bookerId, reference } = await makeBooking(trx)
  await makeCompany(trx)
  const supplier = await readSupplier(trx)
  if (!supplier) throw new Error('The company is set.')
  const draft: Draft = {
    series: 'invoice',
    booking: { id: bookingId, userId: bookerId, reference },
    corrects: null,
    items: [
      { text: 'Seats', quantity: 3, unit: pence(3333) },
      { text: 'Discount', quantity: 1, unit: pence(-1) },
    ],
    taxOn: (issuedOn) => ({ taxPoint: issuedOn, treatment: { code: 'standard', percent: 20 } }),
    supplier,
    buyer: { company: 'Acme', name: '', address: ['1 High Street', 'Leeds'], vatNumber: '' },
    isSimplified: false,
    purchaseOrder: 'PO 17',
  }
  const [one, two] = [await writeDocument(trx, asAdmin(), draft, now), await writeDocument(trx, asAdmin(), draft, now)]

  const row = invoiceRows(trx, asAdmin()).select('invoices.buyerSealed').where('invoices.id', '=', one)
  const written = await row.executeTakeFirstOrThrow()
  expect(written).toMatchObject({
    label: 'INV-000001',
    issuedOn: '2026-12-31',
    dueOn: '2027-01-30',
    net: '83.32',
    vat: '16.66',
    gross: '99.98',
    purchaseOrder: 'PO 17',
    bookingReference: reference,
  })
  expect(openBuyer(testKeyring, one, written.buyerSealed ?? Buffer.of())).toEqual(draft.buyer)
  expect(() => openBuyer(testKeyring, two, written.buyerSealed ?? Buffer.of())).toThrow()
})
