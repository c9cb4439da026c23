import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { clip, pairRows, type ScoredPair } from '../compare/compare-candidates.ts'
import type { Comparer } from '../compare/comparer.ts'
import { judge, type Learned } from '../compare/score-pair.ts'

/** Scores the stored pairs of these people anew, as people are counted and pairs are weighed now. */
export async function weighAgain(trx: Trx, comparer: Comparer, learned: Learned, ids: string[]): Promise<void> {
  const { rows } = await sql<ScoredPair>`
    select user_a, user_b, score::float8 from duplicate_pairs
    where state <> 'dismissed' and (user_a = any(${ids}::uuid[]) or user_b = any(${ids}::uuid[]))`.execute(trx)
  await comparer.load([...new Set(rows.flatMap(({ userA, userB }) => [userA, userB]))])

  const changed = rows.flatMap(({ userA, userB, score: before }) => {
    const compared = comparer.compare(userA, userB)
    const score = compared ? clip(judge(compared, learned)) : before
    return score === before ? [] : [{ userA, userB, score }]
  })
  if (changed.length === 0) return
  await sql`
    update duplicate_pairs set score = fresh.score from ${pairRows(changed)}
    where duplicate_pairs.user_a = fresh.user_a and duplicate_pairs.user_b = fresh.user_b`.execute(trx)
}
