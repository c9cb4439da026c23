import { recordActivity } from '../../activity/record-activity.ts'
import type { StaffActor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import type { Asked, List } from '../../lists/list.ts'
import { isGiven } from '../../lists/where-of.ts'

/** Writes down that rows leave the product, before the first of them does. */
export async function recordListExport<Row extends { id: string }>(
  trx: Trx,
  actor: StaffActor,
  list: List<Row>,
  { columns, sort, order, ...filters }: Asked,
  now = new Date(),
): Promise<void> {
  const { total, isExact } = await list.total(trx, actor, filters, now)
  const rows = `${total.toLocaleString('en-GB')}${isExact ? '' : '+'} ${total === 1 ? list.words.one : list.words.many}`
  await recordActivity(trx, actor, {
    type: 'export.made',
    userId: null,
    description: `List of ${rows} exported`,
    // Which filters there were, not what they said: somebody's name may be among the words.
    details: { list: list.name, columns, filters: Object.keys(filters).filter((name) => isGiven(filters[name])) },
    at: now,
  })
}
