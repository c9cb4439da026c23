import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { isFromLondonDay, isUntilLondonDay } from '../db/london-days.ts'
import type { Db } from '../db/types.ts'
import { type Cursor, isBeyond, keyAsText, type SortKey } from '../lists/keyset.ts'
import type { ActivityFilter } from './schemas.ts'
import { visibleActivity } from './visible-activity.ts'

export const byTime: SortKey = { by: sql`user_activity_logs.created_at`, kind: 'moment' }
const id = sql`user_activity_logs.id`

export type Stretch = { cursor?: Cursor | undefined; order: 'asc' | 'desc'; limit: number }

/**
 * The first rows of the filtered log. Asks one ordered index per person, direction and kind for its first rows, so that
 * PostgreSQL never has to choose a plan; the caller takes the first rows of them all.
 */
export async function pickActivity(db: Db, actor: Actor, filter: ActivityFilter, { cursor, order, limit }: Stretch) {
  const isAscending = (order === 'asc') === (cursor?.toward !== 'previous')
  const direction = isAscending ? 'asc' : 'desc'
  const branches = (await conditionsOf(db, filter)).map((condition) =>
    visibleActivity(db, actor)
      .select(['userActivityLogs.id', 'userActivityLogs.createdAt', keyAsText(byTime).as('sortKey')])
      .where(condition)
      .where(withinDays(filter))
      .$if(cursor !== undefined, (rows) => (cursor ? rows.where(isBeyond(cursor, byTime, id, order)) : rows))
      .orderBy(byTime.by, direction)
      .orderBy(id, direction)
      .limit(limit),
  )
  const all = sql.join(
    branches.map((branch) => sql`(${branch})`),
    sql` union all `,
  )
  return { picked: sql<{ id: string; createdAt: Date; sortKey: string }>`(${all})`, direction } as const
}

/** Conditions that never match the same row twice, each served by one index. */
async function conditionsOf(db: Db, { kinds, actorId, userId }: ActivityFilter): Promise<RawBuilder<boolean>[]> {
  const isKind = kinds ? sql`activity_type = any(${kinds}::text[])` : sql`true`
  if (userId) {
    const by = actorId ? sql`actor_id = ${actorId}` : sql`true`
    return (await listSelves(db, userId)).flatMap((self) => [
      sql<boolean>`user_id = ${self} and ${by} and ${isKind}`,
      sql<boolean>`actor_id = ${self} and user_id is distinct from ${self} and ${by} and ${isKind}`,
    ])
  }
  const by = actorId ? sql`actor_id = ${actorId}` : sql`true`
  if (!kinds) return [sql<boolean>`${by}`]
  return kinds.map((each) => sql<boolean>`${by} and activity_type = ${each}`)
}

/** The person's id and the ids merged into it, since the log keeps the id a person had at the time. */
async function listSelves(db: Db, userId: string): Promise<string[]> {
  const merged = await db.selectFrom('users').select('id').where('mergedIntoId', '=', userId).execute()
  return [userId, ...merged.map((self) => self.id)]
}

function withinDays({ from, to }: ActivityFilter): RawBuilder<boolean> {
  const start = from ? isFromLondonDay(byTime.by, from) : sql`true`
  const end = to ? isUntilLondonDay(byTime.by, to) : sql`true`
  return sql<boolean>`${start} and ${end}`
}
