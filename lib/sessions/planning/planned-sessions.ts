import { type Actor, isOffice } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visibleSessions } from '../visible-sessions.ts'

/** Sessions this actor may plan: admins all, instructors none, not even their own. */
export function plannedSessions(db: Db, actor: Actor) {
  return visibleSessions(db, actor).where((row) => row.lit(isOffice(actor)))
}
