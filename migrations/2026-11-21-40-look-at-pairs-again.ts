import { type Kysely, sql } from 'kysely'

/** Pairs were weighed by an older measure: everybody in one is looked at once more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
      insert into duplicate_queue (user_id)
      select distinct unnest(array[user_a, user_b]) from duplicate_pairs where state <> 'dismissed'`)
    .execute(db)
}
