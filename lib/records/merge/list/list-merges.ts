import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { Db } from '../../../db/types.ts'
import { cutPage, isBeyond, keyAsText, readCursor, type SortKey } from '../../../lists/keyset.ts'
import { visibleMerges } from './visible-merges.ts'

const byTime: SortKey = { by: sql`user_merges.merged_at`, kind: 'moment' }
const order = 'merges'
const size = 50

export type MergeRow = Awaited<ReturnType<typeof listMerges>>['rows'][number]

/** The merge log, latest first; `survivorId` narrows it to merges into one person. */
export async function listMerges(
  db: Db,
  actor: Actor,
  { cursor: place, survivorId }: { cursor?: string | undefined; survivorId?: string },
) {
  const cursor = readCursor(place, order, byTime)
  const direction = cursor?.toward === 'previous' ? 'asc' : 'desc'

  let query = selectMerges(db, actor)
    .select(keyAsText(byTime).as('sortKey'))
    .orderBy(byTime.by, direction)
    .orderBy('userMerges.id', direction)
    .limit(size + 1)
  if (survivorId) query = query.where('userMerges.survivorId', '=', survivorId)
  if (cursor) query = query.where(isBeyond(cursor, byTime, sql`user_merges.id`, 'desc'))
  return cutPage(await query.execute(), size, order, cursor)
}

/** One merge of the log. */
export async function findMerge(db: Db, actor: Actor, mergeId: string) {
  return selectMerges(db, actor)
    .select(['userMerges.fields', 'userMerges.undoReport'])
    .where('userMerges.id', '=', mergeId)
    .executeTakeFirst()
}

function selectMerges(db: Db, actor: Actor) {
  return visibleMerges(db, actor)
    .innerJoin('users as survivor', 'survivor.id', 'userMerges.survivorId')
    .leftJoin('users as doer', 'doer.id', 'userMerges.mergedBy')
    .select([
      'userMerges.id',
      'userMerges.survivorId',
      'userMerges.mergedAt',
      'userMerges.undoneAt',
      nameSql('survivor').as('survivorName'),
      sql<string | null>`case when doer.id is null then null else ${nameSql('doer')} end`.as('mergedBy'),
      sql<string[]>`(
        select array_agg(coalesce(nullif(concat_ws(' ', merged.first_name, merged.last_name), ''), member.email, 'Nameless')
          order by member.user_id)
        from user_merge_members member join users merged on merged.id = member.user_id
        where member.merge_id = user_merges.id
      )`.as('mergedNames'),
      sql<number>`(
        select coalesce(sum(cardinality(row_keys)), 0)::int from user_merge_moves where merge_id = user_merges.id
      )`.as('movedRows'),
    ])
}

function nameSql(table: 'survivor' | 'doer') {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql<string>`coalesce(
    nullif(concat_ws(' ', ${column('first_name')}, ${column('last_name')}), ''), ${column('email')}, 'Nameless')`
}
