import type { StaffActor } from '../../core/actor.ts'
import { roleMay } from '../../core/permissions.ts'
import type { Db } from '../../db/types.ts'
import { idleMinutes } from './find-staff-session.ts'

/** Open staff sessions that the colleague may see and end: admins everyone's, others their own. */
export function visibleStaffSessions(db: Db, actor: StaffActor, now = new Date()) {
  const idleSince = new Date(now.getTime() - idleMinutes * 60_000)
  return db
    .selectFrom('userSessions')
    .where('userSessions.kind', '=', 'staff')
    .where('userSessions.isActive', '=', true)
    .where('userSessions.expiresAt', '>', now)
    .where('userSessions.lastActivity', '>', idleSince)
    .where((row) =>
      roleMay(actor.role, 'staff.manage') ? row.lit(true) : row('userSessions.userId', '=', actor.userId),
    )
}
