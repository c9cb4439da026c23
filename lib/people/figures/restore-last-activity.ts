import { sql } from 'kysely'
import type { TempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'

/** Sets the last activity of each person to the given moment. */
export async function restoreLastActivity(
  trx: Trx,
  moments: TempTable<{ user_id: 'uuid'; at: 'timestamptz' }>,
): Promise<void> {
  await sql`
    update users set last_activity_date = restored.at
    from ${moments} restored
    where users.id = restored.user_id and users.last_activity_date is distinct from restored.at
  `.execute(trx)
}
