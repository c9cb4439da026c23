import { describe, expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { add, type Decimal, fromDecimal, subtract, toDecimal } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import { checkRules } from '../../reports/check-invariants.ts'
import { companyAddress } from '../../settings/company/company-settings.ts'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring } from '../../testing/import-file.ts'
import { makeBooking } from '../../testing/make/make.ts'
import { makeCompany } from '../../testing/make/make-company.ts'
import { storeSetting } from '../../testing/make/store-setting.ts'
import { test } from '../../testing/test.ts'
import { documentInvariants } from '../document-invariants.ts'
import { daysToPay } from '../settings/number-settings.ts'
import { vatFrom, vatNumber } from '../settings/vat-settings.ts'
import { openBuyer } from './buyer.ts'
import { issueDueDocuments } from './issue-due-documents.ts'

const now = new Date('2026-11-21T12:00:00Z')
const address = { addressLine1: '1 High Street', city: 'Leeds', postcode: 'LS1 4AP' }

describe('issueDueDocuments', () => {
  test('issues a full invoice for a confirmed booking, with everything that the law asks for', async ({ trx }) => {
    const { bookingId, bookerId, reference } = await makeKnown(trx, { companyName: 'Acme Widgets', vatNumber: 'GB 1' })
    await makeCompany(trx)
    await owe(trx, bookingId, ['100.00', '100.00', '100.00', '100.00', '100.00'], { discount: '50.00' })
    const [id = ''] = await issue(trx, bookingId)

    const [invoice] = await documentsOf(trx, bookingId)
    expect(invoice).toMatchObject({
      id,
      label: 'INV-000001',
      kind: 'invoice',
      userId: bookerId,
      correctsId: null,
      issuedOn: '2026-11-21',
      taxPoint: '2026-11-21',
      dueOn: '2026-12-21',
      net: '375.00',
      vat: '75.00',
      gross: '450.00',
      isSimplified: false,
      supplier: {
        name: 'React Fast Training',
        address: ['1 Kirkgate', 'Leeds', 'LS1 6BY'],
        vatNumber: 'GB 123 4567 82',
        bank: { name: 'Moorside Bank', sortCode: '12-34-56', account: '01234567' },
      },
      lines: [
        {
          text: 'Emergency First Aid at Work, 1 December 2026, Leeds',
          quantity: 5,
          unit: '100.00',
          gross: '500.00',
          code: 'standard',
          percent: 20,
          net: '416.67',
          vat: '83.33',
        },
        { text: 'Group of 5', quantity: 1, unit: '-50.00', net: '-41.67', vat: '-8.33' },
      ],
    })
    expect(openBuyer(testKeyring, id, invoice?.buyerSealed ?? Buffer.of())).toEqual({
      company: 'Acme Widgets',
      name: 'Ada Khan',
      address: ['1 High Street', 'Leeds', 'LS1 4AP'],
      vatNumber: 'GB 1',
    })
    const log = trx.selectFrom('userActivityLogs').selectAll().where('activityType', '=', 'invoice.issued')
    expect(await log.execute()).toMatchObject([
      {
        userId: bookerId,
        relatedEntityId: id,
        activityDescription: `Invoice INV-000001 over £450.00 issued for ${reference}`,
      },
    ])
    await expectSound(trx)
  })

  test('does nothing when nothing is due, however often it is called', async ({ trx }) => {
    const { bookingId } = await makeKnown(trx)
    await makeCompany(trx)
    expect(await issue(trx, bookingId)).toHaveLength(1)
    expect(await issue(trx, bookingId)).toEqual([])
    expect(await issueDueDocuments(trx, asAdmin(), '0190b0e0-0000-7000-8000-000000000000', now)).toEqual([])
    expect(await documentsOf(trx, bookingId)).toHaveLength(1)
  })

  test('invoices an added seat, and credits cancelled seats against the latest invoices first', async ({ trx }) => {
    const { bookingId } = await makeKnown(trx)
    await makeCompany(trx)
    await owe(trx, bookingId, ['100.00', '100.00'])
    const [first = ''] = await issue(trx, bookingId)
    await owe(trx, bookingId, ['100.00', '100.00', '100.00'])
    const [second = ''] = await issue(trx, bookingId)
    await owe(trx, bookingId, ['100.00'], { charge: '50.00' })
    await issue(trx, bookingId)

    const what = 'Emergency First Aid at Work, 1 December 2026, Leeds'
    expect(await documentsOf(trx, bookingId)).toMatchObject([
      { label: 'INV-000001', gross: '200.00', lines: [{ text: what, quantity: 2 }] },
      { label: 'INV-000002', gross: '100.00', lines: [{ text: `Change of booking: ${what}, now 3 seats` }] },
      {
        label: 'CN-000001',
        gross: '100.00',
        vat: '16.67',
        correctsId: second,
        lines: [{ text: `${what}: booking changed, now 1 seat` }],
      },
      { label: 'CN-000002', gross: '50.00', vat: '8.33', correctsId: first, dueOn: null, taxPoint: '2026-11-21' },
    ])
    await expectSound(trx)
  })

  test('credits a cancelled booking down to what was kept, and to nothing', async ({ trx }) => {
    const { bookingId } = await makeKnown(trx)
    await makeCompany(trx)
    await issue(trx, bookingId)
    await owe(trx, bookingId, ['100.00'], { status: 'cancelled', charge: '10.00' })
    await issue(trx, bookingId)
    await owe(trx, bookingId, ['100.00'], { status: 'cancelled' })
    await issue(trx, bookingId)
    expect((await documentsOf(trx, bookingId)).map(({ label, gross }) => [label, gross])).toEqual([
      ['INV-000001', '100.00'],
      ['CN-000001', '90.00'],
      ['CN-000002', '10.00'],
    ])
    await expectSound(trx)
  })

  test('credits in parts give back the VAT of the invoice, to the penny', async ({ trx }) => {
    const { bookingId } = await makeKnown(trx)
    await makeCompany(trx)
    await owe(trx, bookingId, ['25.00', '25.00', '25.00', '25.00'])
    await issue(trx, bookingId)
    for (const charge of ['75.00', '50.00', '25.00', '0.00'] as const) {
      await owe(trx, bookingId, ['25.00', '25.00', '25.00', '25.00'], { status: 'cancelled', charge })
      await issue(trx, bookingId)
    }
    const vat = (await documentsOf(trx, bookingId)).map((document) => document.vat)
    expect(vat).toEqual(['16.67', '4.17', '4.17', '4.17', '4.16'])
    await expectSound(trx)
  })

  test('invoices what was kept of a booking that was cancelled before its first invoice', async ({ trx }) => {
    const { bookingId } = await makeKnown(trx)
    await makeCompany(trx)
    await owe(trx, bookingId, ['100.00'], { status: 'cancelled', charge: '50.00' })
    await issue(trx, bookingId)
    const text = 'Cancellation charge: Emergency First Aid at Work, 1 December 2026, Leeds'
    expect(await documentsOf(trx, bookingId)).toMatchObject([{ gross: '50.00', vat: '8.33', lines: [{ text }] }])
  })

  test('issues nothing for pending and legacy bookings, or for nothing', async ({ trx }) => {
    const all = [await makeKnown(trx), await makeKnown(trx), await makeKnown(trx), await makeKnown(trx)].map(
      ({ bookingId }) => bookingId,
    )
    const bookings = [...all]
    for (const over of [{ status: 'pending' }, { source: 'import' }, { status: 'cancelled' }] as const)
      await trx
        .updateTable('bookings')
        .set(over)
        .where('id', '=', bookings.pop() ?? '')
        .execute()
    await owe(trx, bookings.pop() ?? '', ['0.00'])
    await makeCompany(trx)
    for (const bookingId of all) {
      expect(await issue(trx, bookingId)).toEqual([])
      expect(await waitOf(trx, bookingId)).toBeUndefined()
    }
    await expectSound(trx)
  })

  test('waits for the details of our own company, then issues', async ({ trx }) => {
    const { bookingId } = await makeKnown(trx)
    expect(await issue(trx, bookingId)).toEqual([])
    expect(await waitOf(trx, bookingId)).toMatchObject({ reason: 'supplier' })
    await expectSound(trx)

    await makeCompany(trx)
    await storeSetting(trx, vatNumber, '')
    expect(await issue(trx, bookingId)).toEqual([])
    await storeSetting(trx, vatNumber, 'GB 123 4567 82')
    expect(await issue(trx, bookingId)).toHaveLength(1)
    expect(await waitOf(trx, bookingId)).toBeUndefined()
    await storeSetting(trx, companyAddress, '')
    await owe(trx, bookingId, ['50.00'])
    expect(await issue(trx, bookingId)).toEqual([])
    expect(await waitOf(trx, bookingId)).toMatchObject({ reason: 'supplier' })
  })

  test('issues a simplified invoice up to £250 without an address, and waits above', async ({ trx }) => {
    const small = await makeBooking(trx)
    const large = await makeBooking(trx)
    await makeCompany(trx)
    await owe(trx, small.bookingId, ['250.00'])
    await owe(trx, large.bookingId, ['250.01'])
    await issue(trx, small.bookingId)
    expect(await documentsOf(trx, small.bookingId)).toMatchObject([{ isSimplified: true, gross: '250.00' }])
    expect(await issue(trx, large.bookingId)).toEqual([])
    expect(await waitOf(trx, large.bookingId)).toMatchObject({ reason: 'buyer' })
    await expectSound(trx)

    const details = { companyName: 'Acme', addressLine1: '9 Mill Lane', postcode: 'BD1 1AA', purchaseOrder: 'PO 17' }
    const given = trx.updateTable('bookings').set({ invoiceDetails: JSON.stringify(details) })
    await given.where('id', '=', large.bookingId).execute()
    const [id = ''] = await issue(trx, large.bookingId)
    const [invoice] = await documentsOf(trx, large.bookingId)
    expect(invoice).toMatchObject({ isSimplified: false, purchaseOrder: 'PO 17' })
    expect(openBuyer(testKeyring, id, invoice?.buyerSealed ?? Buffer.of())).toMatchObject({
      company: 'Acme',
      address: ['9 Mill Lane', 'BD1 1AA'],
    })
  })

  test('shows no VAT before the registration, and takes the tax point from payment or course', async ({ trx }) => {
    const [before, after] = [await makeKnown(trx), await makeKnown(trx)]
    await makeCompany(trx)
    await storeSetting(trx, vatFrom, '2026-11-20')
    await pay(trx, before.bookingId, '2026-11-19')
    await pay(trx, after.bookingId, '2026-11-20')
    await issue(trx, before.bookingId)
    await issue(trx, after.bookingId)
    expect(await documentsOf(trx, before.bookingId)).toMatchObject([
      { taxPoint: '2026-11-19', vat: '0.00', net: '100.00', supplier: { vatNumber: '' }, lines: [{ code: 'none' }] },
    ])
    expect(await documentsOf(trx, after.bookingId)).toMatchObject([{ taxPoint: '2026-11-20', vat: '16.67' }])

    await storeSetting(trx, vatFrom, '2026-12-20')
    await owe(trx, after.bookingId, ['50.00'])
    await issue(trx, after.bookingId)
    expect((await documentsOf(trx, after.bookingId)).at(-1)).toMatchObject({ kind: 'credit_note', vat: '8.33' })
    await expectSound(trx)
  })

  test('an exempt course has no VAT, and the days to pay come from the settings', async ({ trx }) => {
    const { bookingId } = await makeKnown(trx)
    await makeCompany(trx)
    await storeSetting(trx, daysToPay, 14)
    await trx.updateTable('courses').set({ vatCode: 'exempt' }).execute()
    await issue(trx, bookingId)
    expect(await documentsOf(trx, bookingId)).toMatchObject([
      { vat: '0.00', dueOn: '2026-12-05', supplier: { vatNumber: 'GB 123 4567 82' }, lines: [{ code: 'exempt' }] },
    ])
  })

  test('issued documents stay as they were when settings and people change', async ({ trx }) => {
    const { bookingId, bookerId } = await makeKnown(trx)
    await makeCompany(trx)
    await issue(trx, bookingId)
    const before = await documentsOf(trx, bookingId)
    await storeSetting(trx, companyAddress, '2 Elsewhere')
    await trx
      .updateTable('users')
      .set({ firstName: 'Other', addressLine1: 'Elsewhere' })
      .where('id', '=', bookerId)
      .execute()
    expect(await documentsOf(trx, bookingId)).toEqual(before)

    await owe(trx, bookingId, ['60.00'])
    const [credit = ''] = await issue(trx, bookingId)
    const [, note] = await documentsOf(trx, bookingId)
    expect(openBuyer(testKeyring, credit, note?.buyerSealed ?? Buffer.of())).toMatchObject({
      name: 'Ada Khan',
      address: Object.values(address),
    })
  })
})

/** A booking of £100.00 whose booker has an address. */
async function makeKnown(trx: Trx, over: { companyName?: string; vatNumber?: string } = {}) {
  const booking = await makeBooking(trx)
  await trx
    .updateTable('users')
    .set({ ...address, ...over })
    .where('id', '=', booking.bookerId)
    .execute()
  return booking
}

function issue(trx: Trx, bookingId: string) {
  return issueDueDocuments(trx, systemActor('test'), bookingId, now)
}

type Owed = { status?: 'confirmed' | 'cancelled'; discount?: Decimal; charge?: Decimal }

/** Sets what a booking owes: the prices of its seats, its discount and what was kept. */
async function owe(trx: Trx, bookingId: string, prices: Decimal[], over: Owed = {}): Promise<void> {
  const { status = 'confirmed', discount = '0.00', charge = '0.00' } = over
  const total = add(...prices.map(fromDecimal))
  await trx
    .updateTable('bookingAttendees')
    .set({ status: 'cancelled' })
    .where('bookingId', '=', bookingId)
    .where('seatNumber', '>', prices.length)
    .execute()
  await trx
    .insertInto('bookingAttendees')
    .values(prices.map((price, place) => ({ bookingId, seatNumber: place + 1, price })))
    .onConflict((conflict) =>
      conflict.columns(['bookingId', 'seatNumber']).doUpdateSet((row) => ({ price: row.ref('excluded.price') })),
    )
    .execute()
  await trx
    .updateTable('bookings')
    .set({
      status,
      totalAmount: toDecimal(total),
      discountAmount: discount,
      discountKind: 'group',
      discountReason: `Group of ${prices.length}`,
      cancellationCharge: charge,
      finalAmount: toDecimal(add(subtract(total, fromDecimal(discount)), fromDecimal(charge))),
      numberOfAttendees: prices.length,
    })
    .where('id', '=', bookingId)
    .execute()
}

async function pay(trx: Trx, bookingId: string, receivedOn: string): Promise<void> {
  const { userId } = await trx
    .selectFrom('bookings')
    .select('userId')
    .where('id', '=', bookingId)
    .executeTakeFirstOrThrow()
  const payment = {
    reference: `PAY-${receivedOn}`,
    amount: '40.00',
    method: 'bank_transfer',
    status: 'succeeded',
  } as const
  await trx
    .insertInto('payments')
    .values({ ...payment, bookingId, userId, receivedOn })
    .execute()
}

function documentsOf(trx: Trx, bookingId: string) {
  return trx
    .selectFrom('invoices')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

function waitOf(trx: Trx, bookingId: string) {
  return trx.selectFrom('invoiceWaits').selectAll().where('bookingId', '=', bookingId).executeTakeFirst()
}

/** The rules of documents hold for everything in the database. */
async function expectSound(trx: Trx): Promise<void> {
  const rules = new Set(documentInvariants.map(({ rule }) => rule))
  const broken = (await checkRules(trx)).filter(({ rule, broken }) => rules.has(rule) && broken > 0)
  expect(broken).toEqual([])
}
