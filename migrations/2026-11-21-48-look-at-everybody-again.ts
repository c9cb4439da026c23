import { type Kysely, sql } from 'kysely'

/** Pairs that an older measure found unlikely were never kept: everybody whom it looked at is looked at once more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
      insert into duplicate_queue (user_id)
      select user_id from duplicate_people except select user_id from duplicate_queue where is_changed
      order by user_id`)
    .execute(db)
}
