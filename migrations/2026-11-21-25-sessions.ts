import { type Kysely, sql } from 'kysely'

/** Sessions that several people plan at once, and why one did not take place. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table course_sessions
    add column version integer not null default 1,
    add column cancelled_at timestamptz,
    add column cancellation_reason text`,
]
