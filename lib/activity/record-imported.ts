import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'

/**
 * Writes one log row for each row of the temporary table `import_activity` (user_id, activity_type, activity_description,
 * details, changes).
 */
export async function recordImported(trx: Trx): Promise<void> {
  await sql`
    insert into user_activity_logs (user_id, activity_type, activity_description, details, changes)
    select user_id, activity_type, activity_description, details || '{"by": "import"}', changes
    from import_activity order by user_id, activity_type
  `.execute(trx)
}
