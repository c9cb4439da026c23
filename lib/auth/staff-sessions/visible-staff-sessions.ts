import type { StaffActor } from '../../core/actor.ts'
import { roleMay } from '../../core/permissions.ts'
import type { Db } from '../../db/types.ts'
import { idleMinutes } from './find-staff-session.ts'

/** Open staff sessions that the colleague may see and end: admins everyone's, others their own. */
export function visibleStaffSessions(db: Db, actor: StaffActor, now = new Date()) {
  return openStaffSessions(db, now).where((row) =>
    roleMay(actor.role, 'staff.manage') ? row.lit(true) : row('userSessions.userId', '=', actor.userId),
  )
}

/** Staff sessions that neither ended, expired nor stayed idle for too long. */
export function openStaffSessions(db: Db, now: Date) {
  const idleSince = new Date(now.getTime() - idleMinutes * 60_000)
  return db
    .selectFrom('userSessions')
    .where('userSessions.kind', '=', 'staff')
    .where('userSessions.isActive', '=', true)
    .where('userSessions.expiresAt', '>', now)
    .where('userSessions.lastActivity', '>', idleSince)
}
