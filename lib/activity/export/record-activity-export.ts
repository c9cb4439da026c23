import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import type { ActivityFilter } from '../activity-filters.ts'
import type { ActivityList } from '../activity-list.ts'
import { recordActivity } from '../record-activity.ts'

/** Logs an export of the activity log, before the first line is sent. */
export async function recordActivityExport(
  trx: Trx,
  actor: Actor,
  list: ActivityList,
  filter: ActivityFilter,
  now = new Date(),
) {
  const { total, isExact } = await list.total(trx, actor, filter, now)
  const rows = `${total.toLocaleString('en-GB')}${isExact ? '' : '+'}`
  await recordActivity(trx, actor, {
    type: 'export.made',
    userId: filter.userId ?? null,
    description: `Activity exported: ${rows} ${rows === '1' ? 'entry' : 'entries'}`,
    details: { filters: filter },
    at: now,
  })
}
