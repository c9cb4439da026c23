import { type Actor, isOffice } from '../../../core/actor.ts'
import type { Db } from '../../../db/types.ts'

/** Stored files, which only the office may reach. */
export function visiblePeopleFiles(db: Db, actor: Actor) {
  return db.selectFrom('peopleFiles').$if(!isOffice(actor), (query) => query.where((row) => row.lit(false)))
}
