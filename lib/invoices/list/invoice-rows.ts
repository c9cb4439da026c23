import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Decimal } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'
import { visibleInvoices } from '../visible-invoices.ts'

/**
 * What is left to pay of an invoice. Read for the rows of a page only, since it adds up all documents of the booking.
 */
export const openOf = sql<Decimal | null>`(select open from invoice_balances where invoice_id = invoices.id)`

/** Documents within reach, with the columns of lists and the API. `open` is null for credit notes. */
export function invoiceRows(db: Db, actor: Actor) {
  return visibleInvoices(db, actor)
    .leftJoin('bookings', 'bookings.id', 'invoices.bookingId')
    .leftJoin('users', 'users.id', 'invoices.userId')
    .leftJoin('invoices as corrected', 'corrected.id', 'invoices.correctsId')
    .select([
      'invoices.id',
      'invoices.label',
      'invoices.kind',
      'invoices.bookingId',
      'invoices.userId',
      'invoices.issuedOn',
      'invoices.taxPoint',
      'invoices.dueOn',
      'invoices.net',
      'invoices.vat',
      'invoices.gross',
      'invoices.isSimplified',
      'invoices.purchaseOrder',
      'invoices.correctsId',
      'invoices.sentAt',
      'invoices.createdAt',
      'corrected.label as corrects',
      'users.firstName',
      'users.lastName',
      'users.email',
      'users.companyName',
      openOf.as('open'),
      sql<string>`bookings.reference`.as('bookingReference'),
    ])
}
