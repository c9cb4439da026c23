import { type Kysely, sql } from 'kysely'

/** Whatever follows a merge is kept from hanging on the merged record later, and the finder looks at the survivor too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const guarded = [
  'user_notes',
  'user_tags',
  'consent_events',
  'messages',
  'bookings',
  'booking_attendees',
  'certificates',
  'payments',
]
const guardedSince = ['user_tags', 'messages']

const statements = [
  ...guardedSince.map(
    (table) => `create trigger ${table}_refuse_merged after insert on ${table} referencing new table as new_rows
      for each statement execute function refuse_rows_of_merged()`,
  ),

  // A row that is given to somebody else waits at its foreign key as a new one does.
  `create function refuse_row_for_merged() returns trigger language plpgsql as $$
  begin
    if exists (select from users where id = new.user_id and merged_into_id is not null) then
      raise exception 'This person was merged into another record.' using errcode = 'serialization_failure';
    end if;
    return null;
  end $$`,
  ...guarded.map(
    (table) => `create trigger ${table}_refuse_given_to_merged after update of user_id on ${table}
      for each row when (new.user_id is not null and new.user_id is distinct from old.user_id)
      execute function refuse_row_for_merged()`,
  ),

  // What was said of a merged record holds of the survivor from now on, and no longer once the two are separate.
  `create or replace function queue_changed_person() returns trigger language plpgsql as $$
  begin
    insert into duplicate_queue (user_id) values (new.id);
    if new.merged_into_id is distinct from old.merged_into_id then
      insert into duplicate_queue (user_id, is_changed)
      select id, false from unnest(array[old.merged_into_id, new.merged_into_id]) id where id is not null;
    end if;
    return null;
  end $$`,
]
