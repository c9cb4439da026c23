import { type Kysely, sql } from 'kysely'

/** A portal opened by a seat shows that booking and no other, until its visitor has read a code from their own mailbox. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Whoever was let in by a seat before comes in again.
  "update user_sessions set is_active = false, ended_reason = 'expired' where only_seats and is_active",
  'alter table user_sessions drop column only_seats',
  'alter table user_sessions add column only_booking_id uuid references bookings (id) on delete cascade',
  'create index user_sessions_only_booking_index on user_sessions (only_booking_id) where only_booking_id is not null',
]
