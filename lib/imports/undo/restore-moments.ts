import { sql } from 'kysely'
import { makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { restoreLastActivity } from '../../people/figures/restore-last-activity.ts'
import { temp } from '../temp-tables.ts'

/** Restores people's last activity from before the run, if they have not been active since. */
export async function restoreMoments(trx: Trx, runId: string): Promise<void> {
  await makeTempTable(
    trx,
    temp.restoredMoments,
    sql`
    select change.user_id, greatest((change.before -> 'lastActivityDate' ->> 'at')::timestamptz, fed.last_activity) as at
    from import_user_changes change
    join users on users.id = change.user_id
    left join ${temp.weighed} fed on fed.user_id = change.user_id
    where change.run_id = ${runId} and change.before ? 'lastActivityDate'
      and users.last_activity_date = (change.after -> 'lastActivityDate' ->> 'at')::timestamptz
  `,
  )
  await restoreLastActivity(trx, temp.restoredMoments)
}
