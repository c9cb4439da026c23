import { type Kysely, sql } from 'kysely'

/** Addresses may stay on a merged record: readers follow it to the survivor anyway. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('drop trigger user_identities_refuse_merged on user_identities').execute(db)
}
