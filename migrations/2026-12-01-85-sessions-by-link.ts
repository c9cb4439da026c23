import { type Kysely, sql } from 'kysely'

/** A portal session opened by a mailed link, whose codes are counted apart from those that a reference can ask for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table user_sessions add column by_link boolean not null default false').execute(db)
}
