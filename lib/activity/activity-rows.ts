import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { visibleActivity } from './visible-activity.ts'

/** Log rows with the names of the people in them. */
export function activityRows(db: Db, actor: Actor) {
  return visibleActivity(db, actor)
    .leftJoin('users as doer', 'doer.id', 'userActivityLogs.actorId')
    .leftJoin('users as person', 'person.id', 'userActivityLogs.userId')
    .select([
      'userActivityLogs.id',
      'userActivityLogs.activityType',
      'userActivityLogs.activityDescription',
      'userActivityLogs.relatedEntityType',
      'userActivityLogs.relatedEntityId',
      'userActivityLogs.details',
      'userActivityLogs.changes',
      'userActivityLogs.ipAddress',
      'userActivityLogs.userAgent',
      'userActivityLogs.requestId',
      'userActivityLogs.createdAt',
      'userActivityLogs.userId',
      'userActivityLogs.actorId',
      'doer.firstName as actorFirstName',
      'doer.lastName as actorLastName',
      'doer.email as actorEmail',
      'person.firstName as personFirstName',
      'person.lastName as personLastName',
      'person.email as personEmail',
      sql<string | null>`user_activity_logs.details ->> 'by'`.as('actorName'),
      sql<boolean>`user_activity_logs.kept_what is not null`.as('isBlanked'),
    ])
}
