import { type Kysely, sql } from 'kysely'

/** The finder remembers how many it looked at since it last reckoned how common duplicates are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table duplicate_rates add column looked_at integer not null default 0').execute(db)
}
