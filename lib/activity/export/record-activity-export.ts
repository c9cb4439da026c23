import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { countActivity } from '../list-activity.ts'
import { recordActivity } from '../record-activity.ts'
import type { ActivityFilter } from '../schemas.ts'

/** Logs an export of the activity log, before the first line is sent. */
export async function recordActivityExport(trx: Trx, actor: Actor, filter: ActivityFilter, now = new Date()) {
  const { total, isExact } = await countActivity(trx, actor, filter)
  const rows = `${total.toLocaleString('en-GB')}${isExact ? '' : '+'}`
  await recordActivity(trx, actor, {
    type: 'export.made',
    userId: filter.userId ?? null,
    description: `Activity exported: ${rows} ${rows === '1' ? 'entry' : 'entries'}`,
    details: { filters: filter },
    at: now,
  })
}
