import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

/** Deletes the sealed values of the people in the temporary table `removable_people` (user_id). */
export async function removeSensitive(trx: Trx): Promise<void> {
  await sql`delete from user_sensitive where user_id in (select user_id from removable_people)`.execute(trx)
}
