import { type Actor, isOffice } from '../../../core/actor.ts'
import type { Db } from '../../../db/types.ts'

/** Merges this actor may reach: admins all, everybody else none. */
export function visibleMerges(db: Db, actor: Actor) {
  return db.selectFrom('userMerges').where((row) => row.lit(isOffice(actor)))
}
