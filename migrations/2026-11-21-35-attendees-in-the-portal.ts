import { type Kysely, sql } from 'kysely'

/** A portal that was opened with somebody else's booking shows the seats of whoever opened it, and no money. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [`alter table user_sessions add column only_seats boolean not null default false`]
