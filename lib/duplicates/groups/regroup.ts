import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { clip } from '../compare/compare-candidates.ts'
import { type Comparer, nameOf, openComparer } from '../compare/comparer.ts'
import { type Compared, isBarred, judge, type Learned } from '../compare/score-pair.ts'
import { mayBeTwins } from '../compare/twins.ts'
import { findReasons, type Reason } from '../inbox/reasons.ts'
import { readLearned } from '../learn/read-learned.ts'
import { groupByAverageLink } from './group-by-average-link.ts'
import { listComponents } from './list-components.ts'

/** Scores are capped in averages, so that one strong pair cannot pull a stranger into a group. */
const mostPull = 12

/** One damaged record differs from all others for the same reason, and a nearly empty record resembles none. */
const leastPull = { against: -4, silent: -1 }

type Scored = { userA: string; userB: string; score: number; reasons: Reason[] }
type Group = { id: string; score: number; pairs: Scored[] }
type Seen = { score: number; compared: Compared }

/**
 * Finds the groups among these people and everyone linked to them, and replaces their old groups. Returns everyone who
 * was grouped.
 */
export async function regroup(trx: Trx, keyring: Keyring, ids: string[]): Promise<string[]> {
  const comparer = openComparer(trx, keyring)
  const learned = await readLearned(trx)
  const components = await listComponents(trx, ids)
  const all = [...new Set([...ids, ...components.flat()])]
  await comparer.load(all)
  const dismissed = await readDismissed(trx, all)

  const groups = components.flatMap((members) => groupsOf(members, comparer, learned, dismissed))
  await clearGroups(trx, all)
  await keepGroups(trx, groups)
  return all
}

function groupsOf(members: string[], comparer: Comparer, learned: Learned, dismissed: Set<string>): Group[] {
  const seen = new Map<string, Seen>()
  const present = members.filter((id) => comparer.find(id))
  for (const [index, a] of present.entries())
    for (const b of present.slice(index + 1)) {
      const compared = comparer.compare(a, b)
      if (!compared) continue
      const isApart = isBarred(compared, learned.model) || dismissed.has(nameOf(a, b))
      const score = isApart ? Number.NEGATIVE_INFINITY : judge(compared, learned)
      seen.set(nameOf(a, b), { score, compared })
    }
  const likeness = (a: string, b: string) => {
    const found = seen.get(nameOf(a, b))
    return found ? Math.min(mostPull, floorOf(found)) : Number.NEGATIVE_INFINITY
  }
  return groupByAverageLink(present, likeness).map((group) => toGroup(group, seen, learned))
}

function floorOf({ score, compared: { findings } }: Seen): number {
  if (score === Number.NEGATIVE_INFINITY) return score
  const isAgainst = findings.some(({ level }) => level === 'different')
  return Math.max(isAgainst ? leastPull.against : leastPull.silent, score)
}

/**
 * A group's score is never below the threshold: it averages the links that joined it, counting strong pairs in full.
 * Groups of possible twins come last.
 */
function toGroup(members: string[], compared: Map<string, Seen>, learned: Learned): Group {
  const seen = members.flatMap((userA, index) =>
    members.slice(index + 1).flatMap((userB) => {
      const found = compared.get(nameOf(userA, userB))
      return found ? [{ userA, userB, ...found }] : []
    }),
  )
  const average = seen.reduce((sum, pair) => sum + floorOf(pair), 0) / seen.length
  const score = seen.some(({ compared }) => mayBeTwins(compared)) ? Math.min(average, 0) : average
  const pairs = seen.map(({ compared, ...pair }) => ({ ...pair, reasons: findReasons(compared, learned) }))
  return { id: members[0] ?? '', score, pairs }
}

/** A decision about a merged record holds for its survivor. */
async function readDismissed(trx: Trx, ids: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ one: string; other: string }>`
    with recursive bearers (id, was) as (
      select id, id from unnest(${ids}::uuid[]) id
      union
      select bearers.id, users.id from bearers join users on users.merged_into_id = bearers.was
    )
    select one.id as one, other.id as other
    from duplicate_pairs pair
    join bearers one on one.was = pair.user_a
    join bearers other on other.was = pair.user_b
    where pair.state = 'dismissed'`.execute(trx)
  return new Set(rows.map(({ one, other }) => nameOf(one, other)))
}

async function clearGroups(trx: Trx, ids: string[]): Promise<void> {
  await sql`
    with former as (
      update duplicate_pairs set state = 'possible', group_id = null, reasons = '[]'
      where state = 'suggested' and (user_a = any(${ids}::uuid[]) or user_b = any(${ids}::uuid[]))
      returning user_a
    )
    delete from duplicate_groups where id = any(${ids}::uuid[])`.execute(trx)
}

async function keepGroups(trx: Trx, groups: Group[]): Promise<void> {
  const pairs = groups.flatMap(({ id, pairs }) => pairs.map((pair) => ({ groupId: id, ...pair })))
  await sql`
    insert into duplicate_groups (id, score)
    select * from unnest(${groups.map(({ id }) => id)}::uuid[], ${groups.map(({ score }) => clip(score))}::numeric[])`.execute(
    trx,
  )
  await sql`
    insert into duplicate_pairs (user_a, user_b, group_id, score, reasons, state)
    select pair.*, 'suggested' from unnest(
      ${pairs.map(({ userA }) => userA)}::uuid[], ${pairs.map(({ userB }) => userB)}::uuid[],
      ${pairs.map(({ groupId }) => groupId)}::uuid[], ${pairs.map(({ score }) => clip(score))}::numeric[],
      ${pairs.map(({ reasons }) => JSON.stringify(reasons))}::jsonb[]
    ) pair
    on conflict (user_a, user_b) do update
      set group_id = excluded.group_id, score = excluded.score, reasons = excluded.reasons, state = 'suggested'`.execute(
    trx,
  )
}
