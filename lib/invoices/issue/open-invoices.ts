import { sql } from 'kysely'
import { fromDecimal } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'
import { storedLines } from './stored-shapes.ts'

export type OpenInvoice = Awaited<ReturnType<typeof openInvoices>>[number]

/** The invoices of a booking, the latest first, each with what is left of it and of its VAT after credit notes. */
export async function openInvoices(db: Db, bookingId: string) {
  const rows = await db
    .selectFrom('invoices')
    .select([
      'id',
      'label',
      'issuedOn',
      'lines',
      'isSimplified',
      'purchaseOrder',
      'buyerSealed',
      sql<string>`gross - coalesce(
        (select sum(credit.gross) from invoices credit where credit.corrects_id = invoices.id), 0)`.as('left'),
      sql<string>`vat - coalesce(
        (select sum(credit.vat) from invoices credit where credit.corrects_id = invoices.id), 0)`.as('vatLeft'),
    ])
    .where('bookingId', '=', bookingId)
    .where('series', '=', 'invoice')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ left, vatLeft, lines, ...invoice }) => ({
    ...invoice,
    lines: storedLines.parse(lines),
    left: fromDecimal(left),
    vatLeft: fromDecimal(vatLeft),
  }))
}
