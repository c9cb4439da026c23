import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import type { Stretch } from '../lists/find-page.ts'
import { isBeyond, keyAsText, type SortKey } from '../lists/keyset.ts'
import { whereOf } from '../lists/where-of.ts'
import { type ActivityFilter, plainFilters } from './activity-filters.ts'
import { visibleActivity } from './visible-activity.ts'

export const byTime: SortKey = { by: sql`user_activity_logs.created_at`, kind: 'moment' }
const id = sql`user_activity_logs.id`

/** A filter whose type is spelled out as its kinds. */
export type PickedFilter = Omit<ActivityFilter, 'type'> & { kinds?: readonly string[] | undefined }

/**
 * The first rows of the filtered log. Asks one ordered index per person, direction and kind for its first rows, so that
 * PostgreSQL never has to choose a plan; the caller takes the first rows of them all.
 */
export async function pickActivity(
  db: Db,
  actor: Actor,
  filter: PickedFilter,
  { cursor, direction, most, now }: Stretch,
) {
  const way = (direction === 'asc') === (cursor?.toward !== 'previous') ? 'asc' : 'desc'
  const within = whereOf({ filters: plainFilters, key: id }, filter, now)
  const branches = (await alternativesOf(db, filter)).map((alternative) =>
    visibleActivity(db, actor)
      .select(['userActivityLogs.id', 'userActivityLogs.createdAt', keyAsText(byTime).as('sortKey')])
      .where(alternative)
      .where(within)
      .$if(cursor !== undefined, (rows) => (cursor ? rows.where(isBeyond(cursor, byTime, id, direction)) : rows))
      .orderBy(byTime.by, way)
      .orderBy(id, way)
      .limit(most),
  )
  const all = sql.join(
    branches.map((branch) => sql`(${branch})`),
    sql` union all `,
  )
  return { picked: sql<{ id: string; createdAt: Date; sortKey: string }>`(${all})`, way } as const
}

/** Conditions that never match the same row twice, each served by one index. */
async function alternativesOf(db: Db, { kinds, userId }: PickedFilter): Promise<RawBuilder<boolean>[]> {
  if (userId) {
    const isKind = kinds ? sql`activity_type = any(${kinds}::text[])` : sql`true`
    return (await listSelves(db, userId)).flatMap((self) => [
      sql<boolean>`user_id = ${self} and ${isKind}`,
      sql<boolean>`actor_id = ${self} and user_id is distinct from ${self} and ${isKind}`,
    ])
  }
  return kinds ? kinds.map((each) => sql<boolean>`activity_type = ${each}`) : [sql<boolean>`true`]
}

/** The person's id and the ids merged into it, since the log keeps the id a person had at the time. */
async function listSelves(db: Db, userId: string): Promise<string[]> {
  const merged = await db.selectFrom('users').select('id').where('mergedIntoId', '=', userId).execute()
  return [userId, ...merged.map((self) => self.id)]
}
