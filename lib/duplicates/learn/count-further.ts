import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { ScoredPair } from '../compare/compare-candidates.ts'

/** Counts anew how many records of each term are further records of one person, as the likely pairs have it. */
export async function countFurther(trx: Trx, pairs: ScoredPair[]): Promise<void> {
  const persons = [...leadersOf(pairs.filter(({ score }) => score >= 0))]
  await sql`
    with members as (
      select * from unnest(${persons.map(([id]) => id)}::uuid[], ${persons.map(([, leader]) => leader)}::uuid[])
        as members (user_id, person)
    ),
    borne as (
      select person, term, count(*) - 1 as further
      from members join duplicate_people using (user_id) cross join unnest(terms) term
      group by person, term having count(*) > 1
    ),
    counted as (select term, sum(further)::integer as further from borne group by term),
    changed as (
      select term, coalesce(counted.further, 0) as further
      from duplicate_terms known left join counted using (term)
      where known.further <> coalesce(counted.further, 0)
    )
    update duplicate_terms set further = changed.further from changed where duplicate_terms.term = changed.term`.execute(
    trx,
  )
}

/** Id of everyone in a pair → the first of those who are linked to them, directly or through others. */
function leadersOf(pairs: ScoredPair[]): Map<string, string> {
  const leader = new Map<string, string>()
  const find = (id: string): string => {
    const next = leader.get(id) ?? id
    if (next === id) return id
    const first = find(next)
    leader.set(id, first)
    return first
  }
  for (const { userA, userB } of pairs) {
    const [a, b] = [find(userA), find(userB)].sort()
    if (a !== undefined && b !== undefined) leader.set(a, a).set(b, a)
  }
  return new Map([...leader.keys()].map((id) => [id, find(id)]))
}
