import { type Kysely, sql } from 'kysely'

/** A version on each course, so that a colleague who saves over a newer one is told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table courses add column version integer not null default 1').execute(db)
}
