import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { storedLines, storedSupplier } from './issue/stored-shapes.ts'
import { invoiceRows } from './list/invoice-rows.ts'
import { visibleInvoices } from './visible-invoices.ts'

export type FoundDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>

/** A document within reach, as it was stored, with its credit notes; the buyer is still sealed. */
export async function findDocument(db: Db, actor: Actor, invoiceId: string) {
  const row = await invoiceRows(db, actor)
    .select([
      'invoices.supplier',
      'invoices.lines',
      'invoices.buyerSealed',
      'corrected.issuedOn as correctsIssuedOn',
      sql<boolean>`users.erased_at is not null`.as('isErased'),
      sql<string | null>`(select remaining from invoice_balances where invoice_id = invoices.id)`.as('remaining'),
      sql<string | null>`(
        select max(received_on)::text from payments
        where payments.booking_id = invoices.booking_id and payments.status in ('succeeded', 'partially_refunded')
      )`.as('lastPaidOn'),
    ])
    .where('invoices.id', '=', invoiceId)
    .executeTakeFirst()
  if (!row) return undefined

  return {
    ...row,
    supplier: storedSupplier.parse(row.supplier),
    lines: storedLines.parse(row.lines),
    credits: await listCredits(db, actor, invoiceId),
  }
}

function listCredits(db: Db, actor: Actor, invoiceId: string) {
  return visibleInvoices(db, actor)
    .select(['id', 'label', 'issuedOn', 'gross'])
    .where('correctsId', '=', invoiceId)
    .orderBy('number')
    .execute()
}
