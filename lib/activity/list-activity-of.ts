import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { activityRows } from './activity-rows.ts'

const most = 200

/** The latest entries of the log about one thing, such as a booking. */
export function listActivityOf(db: Db, actor: Actor, { type, id }: { type: string; id: string }) {
  return activityRows(db, actor)
    .where('userActivityLogs.relatedEntityType', '=', type)
    .where('userActivityLogs.relatedEntityId', '=', id)
    .orderBy('userActivityLogs.createdAt', 'desc')
    .orderBy('userActivityLogs.id', 'desc')
    .limit(most)
    .execute()
}
