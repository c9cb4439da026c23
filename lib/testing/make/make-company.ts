import { systemActor } from '../../core/actor.ts'
import type { Db, Trx } from '../../db/types.ts'
import { issueDueDocuments } from '../../invoices/issue/issue-due-documents.ts'
import { vatNumber, vatRegistered } from '../../invoices/settings/vat-settings.ts'
import { bankAccount, bankName, bankSortCode, companyAddress } from '../../settings/company/company-settings.ts'
import { makeBooking } from './make.ts'
import { storeSetting } from './store-setting.ts'

/** The details without which no invoice is issued. The company is registered for VAT unless `isRegistered` is false. */
export async function makeCompany(db: Db, { isRegistered = true }: { isRegistered?: boolean } = {}): Promise<void> {
  await storeSetting(db, companyAddress, '1 Kirkgate\nLeeds\nLS1 6BY')
  await storeSetting(db, bankName, 'Moorside Bank')
  await storeSetting(db, bankSortCode, '12-34-56')
  await storeSetting(db, bankAccount, '01234567')
  await storeSetting(db, vatNumber, 'GB 123 4567 82')
  await storeSetting(db, vatRegistered, isRegistered)
}

/** A confirmed booking of £100.00 with its invoice, issued on 20 November. */
export async function makeInvoice(trx: Trx, over: Parameters<typeof makeBooking>[1] = {}) {
  const booking = await makeBooking(trx, over)
  await makeCompany(trx)
  await issueDueDocuments(trx, systemActor('test'), booking.bookingId, new Date('2026-11-20T12:00:00Z'))
  const { id, label } = await trx
    .selectFrom('invoices')
    .select(['id', 'label'])
    .where('bookingId', '=', booking.bookingId)
    .executeTakeFirstOrThrow()
  return { ...booking, invoiceId: id, label }
}
