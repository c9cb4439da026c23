import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { addDays } from '../core/plain-date.ts'
import type { Db } from '../db/types.ts'
import { datedSessions } from '../sessions/list-sessions.ts'
import { isNeedy } from '../sessions/needs.ts'
import { registerCloses } from './rules.ts'

/** Past sessions whose register is not handed in but may still be marked, oldest first. */
export function listLateRegisters(db: Db, actor: Actor, now = new Date()) {
  const today = toPlainDate(now)
  return datedSessions(db, actor, today)
    .where(isNeedy('register', today))
    .where(sql<boolean>`session_dates.last_day >= ${addDays(today, -registerCloses)}::date`)
    .orderBy('lastDay')
    .orderBy('courseSessions.id')
    .limit(50)
    .execute()
}
