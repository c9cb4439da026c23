import type { StaffActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visibleStaffSessions } from './visible-staff-sessions.ts'

export type OpenSession = {
  id: string
  userId: string
  createdAt: Date
  lastActivity: Date
  ipAddress: string | null
  userAgent: string | null
}

/** Open sessions the colleague may see, last used first; with `userId`, one person's. */
export function listStaffSessions(
  db: Db,
  actor: StaffActor,
  { userId }: { userId?: string } = {},
  now = new Date(),
): Promise<OpenSession[]> {
  return visibleStaffSessions(db, actor, now)
    .select(['id', 'userId', 'createdAt', 'lastActivity', 'ipAddress', 'userAgent'])
    .where((row) => (userId ? row('userId', '=', userId) : row.lit(true)))
    .orderBy('lastActivity', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
}
