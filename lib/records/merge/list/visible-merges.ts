import { type Actor, isOffice } from '../../../core/actor.ts'
import type { Db } from '../../../db/types.ts'

/** Merges within the actor's reach: all for admins, none for others. */
export function visibleMerges(db: Db, actor: Actor) {
  return db.selectFrom('userMerges').where((row) => row.lit(isOffice(actor)))
}
