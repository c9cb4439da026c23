import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { countCap, countRows, type Total } from '../lists/count-rows.ts'
import { cutPage, readCursor, refuseForeignCursor } from '../lists/keyset.ts'
import { byTime, pickActivity } from './pick-activity.ts'
import type { ActivityFilter } from './schemas.ts'

type Paged = { cursor?: string | undefined; order?: 'asc' | 'desc' | undefined; pageSize?: number | undefined }

export type ActivityRow = Awaited<ReturnType<typeof listActivity>>['rows'][number]

/** One page of the filtered log, latest first unless `order` is `asc`. */
export async function listActivity(
  db: Db,
  actor: Actor,
  { cursor: text, order, pageSize, ...filter }: ListActivityInput,
) {
  const [size, toward] = [pageSize ?? 50, order ?? 'desc']
  const cursor = readCursor(text, placeOf(toward), byTime)
  const { picked, direction } = await pickActivity(db, actor, filter, { cursor, order: toward, limit: size + 1 })

  const found = await db
    .selectFrom((rows) =>
      rows
        .selectFrom(picked.as('branches'))
        .selectAll()
        .orderBy('createdAt', direction)
        .orderBy('id', direction)
        .limit(size + 1)
        .as('picked'),
    )
    .innerJoin('userActivityLogs as log', 'log.id', 'picked.id')
    .leftJoin('users as doer', 'doer.id', 'log.actorId')
    .leftJoin('users as person', 'person.id', 'log.userId')
    .select([
      'log.id',
      'log.activityType',
      'log.activityDescription',
      'log.relatedEntityType',
      'log.relatedEntityId',
      'log.details',
      'log.changes',
      'log.ipAddress',
      'log.userAgent',
      'log.requestId',
      'log.createdAt',
      'log.userId',
      'log.actorId',
      'doer.firstName as actorFirstName',
      'doer.lastName as actorLastName',
      'doer.email as actorEmail',
      'person.firstName as personFirstName',
      'person.lastName as personLastName',
      'person.email as personEmail',
      sql<string | null>`log.details ->> 'by'`.as('actorName'),
      sql<boolean>`log.kept_what is not null`.as('isBlanked'),
      'picked.sortKey',
    ])
    .orderBy('picked.createdAt', direction)
    .orderBy('picked.id', direction)
    .execute()
  return cutPage(found, size, placeOf(toward), cursor)
}

export type ListActivityInput = ActivityFilter & Paged

/** Counts the rows within the filter, up to a cap. */
export async function countActivity(db: Db, actor: Actor, filter: ActivityFilter): Promise<Total> {
  const { picked } = await pickActivity(db, actor, filter, { order: 'desc', limit: countCap + 1 })
  return countRows(db, sql`(select 1 from ${picked} as branches limit ${countCap + 1})`)
}

/** For the API: throws a Refusal when the cursor belongs to another list, so that no program reads page one for ever. */
export function refuseForeignActivityCursor({ cursor, order }: Paged): void {
  refuseForeignCursor(cursor, placeOf(order ?? 'desc'), byTime)
}

const placeOf = (order: 'asc' | 'desc') => `activity ${order}`
