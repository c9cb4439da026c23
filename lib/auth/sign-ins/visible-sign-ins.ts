import type { StaffActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { roleMay } from '../permissions.ts'

/** Sign-in sessions of both kinds, open and ended, that this person may see and end: their own; an admin everyone's. */
export function visibleSignIns(db: Db, actor: StaffActor) {
  return db
    .selectFrom('userSessions')
    .where((row) =>
      roleMay(actor.role, 'staff.manage') ? row.lit(true) : row('userSessions.userId', '=', actor.userId),
    )
}
