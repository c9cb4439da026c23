import { sql } from 'kysely'
import type { StaffActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { idleMinutes } from '../staff-sessions/find-staff-session.ts'
import { visibleSignIns } from './visible-sign-ins.ts'

const most = 100

export type SignInRow = Awaited<ReturnType<typeof listSignIns>>[number]

/** A person's latest sign-ins to the office and the portal, open ones first. */
export function listSignIns(db: Db, actor: StaffActor, userId: string, now = new Date()) {
  const idleSince = new Date(now.getTime() - idleMinutes * 60_000)
  return visibleSignIns(db, actor)
    .select(['id', 'kind', 'createdAt', 'lastActivity', 'ipAddress', 'userAgent', 'endedReason'])
    .select(sql<boolean>`is_active and expires_at > ${now} and last_activity > ${idleSince}`.as('isOpen'))
    .where('userId', '=', userId)
    .orderBy('isOpen', 'desc')
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
}
