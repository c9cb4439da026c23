import { sql } from 'kysely'
import type { TempTable } from '../db/temp-table.ts'
import type { Trx } from '../db/types.ts'

export const importedActivityColumns = {
  user_id: 'uuid',
  activity_type: 'text',
  activity_description: 'text',
  details: 'jsonb',
  changes: 'jsonb',
} as const

/** Writes one log row for each given row. */
export async function recordImported(trx: Trx, given: TempTable<typeof importedActivityColumns>): Promise<void> {
  await sql`
    insert into user_activity_logs (user_id, activity_type, activity_description, details, changes)
    select user_id, activity_type, activity_description, details || '{"by": "import"}', changes
    from ${given} order by user_id, activity_type
  `.execute(trx)
}
