import { sql } from 'kysely'
import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  leave: async (trx, userId) => {
    await sql`with old as (insert into users (first_name, merged_into_id) values ('Adah', ${userId}) returning id),
      merge as (insert into user_merges (survivor_id, undo_report, undone_at) values (${userId}, '{}', now()) returning id),
      member as (insert into user_merge_members (merge_id, user_id) select merge.id, old.id from merge, old)
      insert into user_merge_moves (merge_id, from_user_id, table_name, column_name, row_keys)
      select merge.id, old.id, 'bookings', 'user_id', '{}' from merge, old`.execute(trx)
  },
  kept: {
    'user_merge_moves.column_name': 'the name of a column',
    'user_merge_moves.table_name': 'the name of a table',
  },
}
