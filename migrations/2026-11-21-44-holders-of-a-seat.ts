import { type Kysely, sql } from 'kysely'

/** Counts the people whom a seat was given to, one after another: a check-in code belongs to one of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = ['alter table booking_attendees add column holder_number integer not null default 1']
