import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { countActivity } from '../list-activity.ts'
import { recordActivity } from '../record-activity.ts'
import type { ActivityFilter } from '../schemas.ts'

/** Logs an export of the activity log, before the first line is sent. `asked` is the filter in the words of its address. */
export async function recordActivityExport(
  trx: Trx,
  actor: Actor,
  { filter, asked }: { filter: ActivityFilter; asked: Record<string, unknown> },
  now = new Date(),
) {
  const { total, isExact } = await countActivity(trx, actor, filter)
  const rows = `${total.toLocaleString('en-GB')}${isExact ? '' : '+'}`
  await recordActivity(trx, actor, {
    type: 'export.made',
    userId: filter.userId ?? null,
    description: `Activity exported: ${rows} ${rows === '1' ? 'entry' : 'entries'}`,
    details: { filters: asked },
    at: now,
  })
}
