import { type Kysely, sql } from 'kysely'

/** A portal opened with another customer's booking shows the visitor's own seats, and no money. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [`alter table user_sessions add column only_seats boolean not null default false`]
