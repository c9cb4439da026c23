import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

/** Counts anew how many records of each term are further records of one person, by the groups there are now. */
export async function countFurther(trx: Trx): Promise<void> {
  await sql`
    with members as (
      select group_id, user_a as user_id from duplicate_pairs where group_id is not null
      union
      select group_id, user_b from duplicate_pairs where group_id is not null
    ),
    borne as (
      select group_id, term, count(*) - 1 as further
      from members join duplicate_people using (user_id) cross join unnest(terms) term
      group by group_id, term having count(*) > 1
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
