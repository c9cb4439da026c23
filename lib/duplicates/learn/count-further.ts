import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { ScoredPair } from '../compare/compare-candidates.ts'
import { listPersons } from './list-persons.ts'

/** Recounts, for each term, the records beyond the first of each person. The likely pairs say which belong together. */
export async function countFurther(trx: Trx, pairs: ScoredPair[]): Promise<void> {
  const persons = listPersons(pairs).flatMap((members) => members.map((id) => [id, members[0] ?? id] as const))
  await sql`
    with members as (
      select * from unnest(${persons.map(([id]) => id)}::uuid[], ${persons.map(([, person]) => person)}::uuid[])
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
