import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { pairRows, type ScoredPair } from '../compare/compare-candidates.ts'
import { openComparer } from '../compare/comparer.ts'
import { judge, type Learned } from '../compare/score-pair.ts'

const atOnce = 50_000

/** Scores the stored pairs again, with the current counts and weights. */
export async function weighAgain(trx: Trx, keyring: Keyring, pairs: ScoredPair[], learned: Learned): Promise<void> {
  for (let from = 0; from < pairs.length; from += atOnce)
    await weighSome(trx, keyring, pairs.slice(from, from + atOnce), learned)
}

async function weighSome(trx: Trx, keyring: Keyring, pairs: ScoredPair[], learned: Learned): Promise<void> {
  const comparer = openComparer(trx, keyring)
  await comparer.load([...new Set(pairs.flatMap(({ userA, userB }) => [userA, userB]))])
  const rows = pairs.flatMap((pair) => {
    const compared = comparer.compare(pair.userA, pair.userB)
    return compared ? [{ ...pair, score: judge(compared, learned) }] : []
  })
  await sql`
    update duplicate_pairs set score = fresh.score from ${pairRows(rows)}
    where duplicate_pairs.user_a = fresh.user_a and duplicate_pairs.user_b = fresh.user_b
      and duplicate_pairs.score <> fresh.score`.execute(trx)
}
