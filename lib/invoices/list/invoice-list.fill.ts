import { systemActor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import type { KnownList } from '../../testing/lists/known-list.ts'
import { makeBooking, makeCustomer, makeSession } from '../../testing/make/make.ts'
import { makeCompany } from '../../testing/make/make-company.ts'
import { storeSetting } from '../../testing/make/store-setting.ts'
import { issueDueDocuments } from '../issue/issue-due-documents.ts'
import { daysToPay } from '../settings/number-settings.ts'
import { invoiceList } from './invoice-list.ts'

export const known: KnownList = { list: invoiceList, fill }

/** Six invoices of two days, two of them with credit notes: open, overdue and settled ones, two of one person. */
async function fill(trx: Trx) {
  const sessionId = await makeSession(trx, { firstDay: '2027-01-10' })
  const userId = await makeCustomer(trx, { firstName: 'Zebedee' })
  const ids: string[] = []
  for (const over of [{ bookerId: userId }, { bookerId: userId }, {}, {}, {}, {}])
    ids.push((await makeBooking(trx, { ...over, sessionId })).bookingId)
  await makeCompany(trx)

  const change = (id: string, values: object) => trx.updateTable('bookings').set(values).where('id', '=', id).execute()
  const issue = (id: string, day: string) =>
    issueDueDocuments(trx, systemActor('test'), id, new Date(`${day}T12:00:00Z`))
  const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = ids
  await change(second, { totalAmount: '80.00', finalAmount: '80.00', balance: '80.00' })
  for (const id of [first, second, third]) await issue(id, '2026-03-01')
  await storeSetting(trx, daysToPay, 90)
  for (const id of [fourth, fifth, sixth]) await issue(id, '2026-11-20')

  await change(first, { balance: '0.00' })
  await change(third, { balance: '100.00' })
  await change(fourth, { totalAmount: '60.00', finalAmount: '60.00', balance: '60.00' })
  await change(fifth, { status: 'cancelled', balance: '0.00' })
  await change(sixth, { balance: '100.00' })
  for (const id of [fourth, fifth]) await issue(id, '2027-01-05')
  const { reference } = await trx
    .selectFrom('bookings')
    .select('reference')
    .where('id', '=', third)
    .executeTakeFirstOrThrow()
  return {
    q: ['INV-2', '4', 'CN-000001', reference, 'zebedee'],
    year: [2026, 2027],
    userId: [userId],
    bookingId: [first],
    issuedFrom: ['2026-11-20', '2027-01-05'],
    issuedTo: ['2026-03-01', '2026-11-20'],
  }
}
