import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { countCap, countRows, type Total } from '../lists/count-rows.ts'
import type { Stretch } from '../lists/find-page.ts'
import { inTime } from '../lists/in-time.ts'
import { activityRows } from './activity-rows.ts'
import { type PickedFilter, pickActivity } from './pick-activity.ts'

/** Reads a page of the filtered log. Names are joined only to the rows of the page. */
export async function fetchActivity(db: Db, actor: Actor, filter: PickedFilter, stretch: Stretch) {
  const { picked, way } = await pickActivity(db, actor, filter, stretch)
  return activityRows(db, actor)
    .innerJoin(
      (rows) =>
        rows
          .selectFrom(picked.as('branches'))
          .selectAll()
          .orderBy('createdAt', way)
          .orderBy('id', way)
          .limit(stretch.most)
          .as('picked'),
      (join) => join.onRef('picked.id', '=', 'userActivityLogs.id'),
    )
    .select('picked.sortKey')
    .orderBy('picked.createdAt', way)
    .orderBy('picked.id', way)
    .execute()
}

/** Counts the rows within the filter, up to a cap. */
export async function countActivity(db: Db, actor: Actor, filter: PickedFilter, now: Date): Promise<Total> {
  const most = countCap + 1
  const { picked } = await pickActivity(db, actor, filter, { cursor: undefined, direction: 'desc', most, now })
  return inTime(countRows(db, sql`(select 1 from ${picked} as branches limit ${most})`))
}
