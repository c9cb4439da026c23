import { sql } from 'kysely'
import type { TempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'

/** Deletes the imported payments and refunds of these bookings. */
export async function removeImportedPayments(trx: Trx, bookings: TempTable<{ booking_id: 'uuid' }>): Promise<void> {
  await sql`
    delete from refunds using payments
    where payments.id = refunds.payment_id and refunds.is_imported
      and payments.booking_id in (select booking_id from ${bookings})
  `.execute(trx)
  await sql`
    delete from payments where is_imported and booking_id in (select booking_id from ${bookings})
  `.execute(trx)
}
