import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

/** Deletes the imported bookings of the temporary table `removable` (booking_id) with their seats. */
export async function removeImportedBookings(trx: Trx): Promise<void> {
  await sql`delete from booking_attendees where booking_id in (select booking_id from removable)`.execute(trx)
  await sql`
    delete from bookings where id in (select booking_id from removable) and source = 'import'
  `.execute(trx)
}
