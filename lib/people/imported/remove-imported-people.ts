import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

/** Deletes the people of the temporary table `removable_people` (user_id): only an import run taken back may do so. */
export async function removeImportedPeople(trx: Trx): Promise<void> {
  await sql`delete from user_identities where user_id in (select user_id from removable_people)`.execute(trx)
  await sql`
    delete from users where id in (select user_id from removable_people) and import_run_id is not null
  `.execute(trx)
}
