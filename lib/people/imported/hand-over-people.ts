import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

/** Names another run as the maker of the people in the temporary table `handed_over` (user_id, run_id). */
export async function handOverPeople(trx: Trx): Promise<void> {
  await sql`
    update users set import_run_id = handed_over.run_id from handed_over where users.id = handed_over.user_id
  `.execute(trx)
}
