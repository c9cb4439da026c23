import { sql } from 'kysely'
import type { TempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'

/** Deletes people that an import created. Only the undo of that import may call it. */
export async function removeImportedPeople(trx: Trx, people: TempTable<{ user_id: 'uuid' }>): Promise<void> {
  await sql`delete from user_identities where user_id in (select user_id from ${people})`.execute(trx)
  await sql`
    delete from users where id in (select user_id from ${people}) and import_run_id is not null
  `.execute(trx)
}
