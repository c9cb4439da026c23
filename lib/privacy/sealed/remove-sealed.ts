import { sql } from 'kysely'
import type { TempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'

/** Deletes the sealed values of these people. */
export async function removeSealed(trx: Trx, people: TempTable<{ user_id: 'uuid' }>): Promise<void> {
  await sql`delete from user_sensitive where user_id in (select user_id from ${people})`.execute(trx)
}
