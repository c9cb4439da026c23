import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { invoiceRows } from './invoice-rows.ts'

const most = 200

export type DocumentRow = Awaited<ReturnType<typeof listDocuments>>[number]

/** The invoices and credit notes of one booking or one person, the latest first. */
export function listDocuments(db: Db, actor: Actor, of: { bookingId: string } | { userId: string }) {
  const rows = invoiceRows(db, actor).orderBy('invoices.issuedOn', 'desc').orderBy('invoices.id', 'desc').limit(most)
  const own =
    'bookingId' in of
      ? rows.where('invoices.bookingId', '=', of.bookingId)
      : rows.where('invoices.userId', '=', of.userId)
  return own.execute()
}

/** What the documents of a booking wait for, and since when. Undefined if they wait for nothing. */
export function findWait(db: Db, actor: Actor, bookingId: string) {
  return db
    .selectFrom('invoiceWaits')
    .select(['reason', 'since'])
    .where('bookingId', '=', bookingId)
    .where((row) => row.lit(actor.kind !== 'customer'))
    .executeTakeFirst()
}
