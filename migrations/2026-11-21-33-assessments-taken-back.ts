import { type Kysely, sql } from 'kysely'

/** An assessment that was taken back keeps its row and its time, so that an older one that arrives later stays out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table attendee_results alter column assessment drop not null').execute(db)
}
