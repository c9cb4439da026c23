import { type Kysely, sql } from 'kysely'

/** Runs that bring people alone stand beside those that bring legacy bookings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw("alter table import_runs add column kind text not null default 'legacy' check (kind in ('legacy', 'people'))")
    .execute(db)
}
