import { sql } from 'kysely'
import { type Actor, isOffice } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

/** Groups that still hold two people to decide about, for admins. */
export function visibleDuplicates(db: Db, actor: Actor) {
  return db
    .selectFrom('duplicateGroups')
    .where((row) => row.lit(isOffice(actor)))
    .where(
      sql<boolean>`exists (
        select from duplicate_pairs pair
        join users one on one.id = pair.user_a and one.merged_into_id is null
        join users other on other.id = pair.user_b and other.merged_into_id is null
        where pair.group_id = duplicate_groups.id
      )`,
    )
}
