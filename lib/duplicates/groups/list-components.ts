import { sql } from 'kysely'
import type { Db } from '../../db/types.ts'

/** A weaker pair alone does not link two people; within a group it is found again. */
const weakestLink = -3

/** Two sets of linked people are not joined if together they exceed this size. */
const largest = 80

/** These people and everyone linked to them, one list per set of linked people. */
export async function listComponents(db: Db, ids: string[]): Promise<string[][]> {
  const links = await listLinks(db, ids)
  const leader = new Map<string, string>()
  const find = (id: string): string => {
    const next = leader.get(id) ?? id
    return next === id ? id : find(next)
  }
  const sizes = new Map<string, number>()
  for (const { userA, userB } of links) {
    const [a, b] = [find(userA), find(userB)]
    const size = (sizes.get(a) ?? 1) + (sizes.get(b) ?? 1)
    if (a === b || size > largest) continue
    leader.set(a, b)
    leader.set(userA, b)
    sizes.set(b, size)
  }
  const members = links.flatMap(({ userA, userB }) => [userA, userB])
  return [...Map.groupBy(new Set(members), find).values()]
}

/** Strongest first, so that an oversized set is cut where it is weakest. */
async function listLinks(db: Db, ids: string[]): Promise<{ userA: string; userB: string }[]> {
  const isLink = sql`(score > ${weakestLink} or group_id is not null) and state <> 'dismissed'`
  const { rows } = await sql<{ userA: string; userB: string }>`
    with recursive reached (id) as (
      select unnest(${ids}::uuid[])
      union
      select linked.id from reached cross join lateral (
        select user_b as id from duplicate_pairs
        where user_a = reached.id and ${isLink}
        union all
        select user_a from duplicate_pairs
        where user_b = reached.id and ${isLink}
      ) linked
    )
    select user_a, user_b from duplicate_pairs
    where user_a in (select id from reached) and ${isLink}
    order by score desc, user_a, user_b`.execute(db)
  return rows
}
