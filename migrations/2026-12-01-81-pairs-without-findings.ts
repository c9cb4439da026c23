import { type Kysely, sql } from 'kysely'

/** Pairs are compared anew when they are weighed, which costs less than keeping what was found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table duplicate_pairs drop column compared').execute(db)
  await sql.raw('alter table duplicate_rates drop column is_recount_due').execute(db)
}
