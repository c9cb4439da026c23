import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

/** Deletes the imported payments and refunds of the bookings in the temporary table `removable` (booking_id). */
export async function removeImportedPayments(trx: Trx): Promise<void> {
  await sql`
    delete from refunds using payments
    where payments.id = refunds.payment_id and refunds.is_imported
      and payments.booking_id in (select booking_id from removable)
  `.execute(trx)
  await sql`
    delete from payments where is_imported and booking_id in (select booking_id from removable)
  `.execute(trx)
}
