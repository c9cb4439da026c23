import { sql } from 'kysely'
import type { TempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'

/** Deletes these bookings with their seats, if an import made them. */
export async function removeImportedBookings(trx: Trx, bookings: TempTable<{ booking_id: 'uuid' }>): Promise<void> {
  await sql`delete from booking_attendees where booking_id in (select booking_id from ${bookings})`.execute(trx)
  await sql`
    delete from bookings where id in (select booking_id from ${bookings}) and source = 'import'
  `.execute(trx)
}
