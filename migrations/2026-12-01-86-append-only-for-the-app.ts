import { type Kysely, sql } from 'kysely'

/** The app's role adds to the activity log and reads it; only the function of an erasure blanks rows, as the owner. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'alter function blank_activity(uuid) security definer set search_path = public, pg_temp',

  // An installation with a database of its own may have no such role: there the triggers alone refuse.
  `do $$
  begin
    if exists (select from pg_roles where rolname = 'react_fast_app') then
      revoke update, delete on user_activity_logs from react_fast_app;
      revoke insert, update, delete on kysely_migration, kysely_migration_lock from react_fast_app;
    end if;
  end $$`,
]
