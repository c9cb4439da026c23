import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { cutPage, isBeyond, keyAsText, readCursor, type SortKey } from '../db/keyset.ts'
import type { Db } from '../db/types.ts'
import { visibleActivity } from './visible-activity.ts'

export type ListActivityInput = { userId?: string; cursor?: string | undefined; pageSize?: number }

export type ActivityRow = Awaited<ReturnType<typeof listActivity>>['rows'][number]

const byTime: SortKey = { by: sql`user_activity_logs.created_at`, kind: 'moment' }
const order = 'activity'

/** What happened, latest first; to one person or to anybody. */
export async function listActivity(db: Db, actor: Actor, input: ListActivityInput) {
  const size = input.pageSize ?? 50
  const cursor = readCursor(input.cursor, order, byTime)
  const direction = cursor?.toward === 'previous' ? 'asc' : 'desc'

  let query = visibleActivity(db, actor)
    .leftJoin('users as doer', 'doer.id', 'userActivityLogs.actorId')
    .select([
      'userActivityLogs.id',
      'userActivityLogs.activityType',
      'userActivityLogs.activityDescription',
      'userActivityLogs.relatedEntityType',
      'userActivityLogs.relatedEntityId',
      'userActivityLogs.changes',
      'userActivityLogs.createdAt',
      'userActivityLogs.userId',
      'userActivityLogs.actorId',
      'doer.firstName as actorFirstName',
      'doer.lastName as actorLastName',
      'doer.email as actorEmail',
      sql<string | null>`user_activity_logs.details ->> 'by'`.as('actorName'),
      keyAsText(byTime).as('sortKey'),
    ])
    .orderBy(byTime.by, direction)
    .orderBy('userActivityLogs.id', direction)
    .limit(size + 1)

  if (input.userId) query = query.where('userActivityLogs.userId', '=', input.userId)
  if (cursor) query = query.where(isBeyond(cursor, byTime, sql`user_activity_logs.id`, 'desc'))
  return cutPage(await query.execute(), size, order, cursor)
}
