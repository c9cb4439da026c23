import { type Kysely, sql } from 'kysely'

/** Where a moved seat went, and the session a moved booking left, taken from the log for bookings moved before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table booking_attendees
    add column moved_to_booking_id uuid references bookings (id),
    add constraint booking_attendees_moved_check check (moved_to_booking_id is null or status = 'cancelled')`,
  `create unique index booking_attendees_moved_to_index on booking_attendees (moved_to_booking_id)
    where moved_to_booking_id is not null`,

  `alter table bookings
    add column moved_from_session_id uuid references course_sessions (id),
    add column moved_from_date date`,
  `create index bookings_moved_from_session_index on bookings (moved_from_session_id)
    where moved_from_session_id is not null`,

  // An erasure empties the changes of a row.
  `update bookings set
    moved_from_session_id = (moved.changes #>> '{sessionId,before}')::uuid,
    moved_from_date = (moved.changes #>> '{courseDate,before}')::date
  from (
    select distinct on (related_entity_id) related_entity_id, changes from user_activity_logs
    where activity_type = 'booking.moved' and changes ? 'sessionId'
    order by related_entity_id, created_at desc, id desc
  ) moved
  where bookings.id = moved.related_entity_id`,
]
