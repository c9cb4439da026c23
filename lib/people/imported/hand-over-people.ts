import { sql } from 'kysely'
import type { TempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'

/** Names another run as the maker of each person. */
export async function handOverPeople(trx: Trx, given: TempTable<{ user_id: 'uuid'; run_id: 'uuid' }>): Promise<void> {
  await sql`
    update users set import_run_id = given.run_id from ${given} given where users.id = given.user_id
  `.execute(trx)
}
