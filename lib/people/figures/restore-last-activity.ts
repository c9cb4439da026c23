import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

/** Sets the last activity of the people in the temporary table `restored_moments` (user_id, at). */
export async function restoreLastActivity(trx: Trx): Promise<void> {
  await sql`
    update users set last_activity_date = restored.at
    from restored_moments restored
    where users.id = restored.user_id and users.last_activity_date is distinct from restored.at
  `.execute(trx)
}
