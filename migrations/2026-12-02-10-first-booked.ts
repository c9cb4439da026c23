import { type Kysely, sql } from 'kysely'

/** A seat that became a booking of its own was booked when its first booking was: its days for a change of mind count from there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table bookings add column first_booked_at timestamptz').execute(db)
}
