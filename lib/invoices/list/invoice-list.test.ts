import { expect } from 'vitest'
import { asAdmin } from '../../testing/actors.ts'
import { test } from '../../testing/test.ts'
import { known } from './invoice-list.fill.ts'
import { invoiceList } from './invoice-list.ts'

const now = new Date('2027-01-06T12:00:00Z')
const office = asAdmin()

test('invoiceList says what is left to pay of each paid, credited and overdue invoice', async ({ trx }) => {
  await known.fill(trx)
  const list = async (asked: object) => {
    const { rows } = await invoiceList.page(trx, office, asked, now)
    return rows.map(({ label, open }) => [label, open])
  }
  expect(await list({ state: 'open', order: 'asc' })).toEqual([
    ['INV-000002', '80.00'],
    ['INV-000003', '100.00'],
    ['INV-000004', '60.00'],
    ['INV-000006', '100.00'],
  ])
  expect(await list({ state: 'overdue', order: 'asc' })).toEqual([
    ['INV-000002', '80.00'],
    ['INV-000003', '100.00'],
  ])
  expect(await list({ state: 'paid', order: 'asc' })).toEqual([
    ['INV-000001', '0.00'],
    ['INV-000005', '0.00'],
  ])
  expect(await list({ kind: 'credit_note', order: 'asc' })).toEqual([
    ['CN-000001', null],
    ['CN-000002', null],
  ])
})

test('the oldest invoice of a booking is paid first, and what waits for its document is open on none', async ({
  trx,
}) => {
  const { bookingId: [bookingId] = [] } = await known.fill(trx)
  const owe = (values: object) => trx.updateTable('bookings').set(values).where('id', '=', String(bookingId)).execute()
  const open = async () => {
    const { rows } = await invoiceList.page(trx, office, { bookingId: String(bookingId), order: 'asc' }, now)
    return rows.map(({ open }) => open)
  }
  await owe({ totalAmount: '300.00', finalAmount: '300.00', balance: '300.00' })
  expect(await open()).toEqual(['100.00'])
  await owe({ balance: '250.00' })
  expect(await open()).toEqual(['50.00'])
  await owe({ balance: '150.00' })
  expect(await open()).toEqual(['0.00'])
  await owe({ totalAmount: '20.00', finalAmount: '20.00', balance: '20.00' })
  expect(await open()).toEqual(['20.00'])
  await owe({ balance: '-80.00' })
  expect(await open()).toEqual(['0.00'])
})
