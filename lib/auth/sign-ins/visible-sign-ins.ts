import type { StaffActor } from '../../core/actor.ts'
import { roleMay } from '../../core/permissions.ts'
import type { Db } from '../../db/types.ts'

/** Office and portal sign-ins, open and ended, that the colleague may see and end: admins everyone's, others their own. */
export function visibleSignIns(db: Db, actor: StaffActor) {
  return db
    .selectFrom('userSessions')
    .where((row) =>
      roleMay(actor.role, 'staff.manage') ? row.lit(true) : row('userSessions.userId', '=', actor.userId),
    )
}
