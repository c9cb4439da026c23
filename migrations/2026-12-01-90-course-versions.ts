import { type Kysely, sql } from 'kysely'

/** Two colleagues who edit one course hear of each other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table courses add column version integer not null default 1').execute(db)
}
