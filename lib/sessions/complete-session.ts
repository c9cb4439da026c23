import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { visibleSessions } from './visible-sessions.ts'

/** Marks a published session as completed, from its last day on: a course may end before its hour. */
export async function completeSession(trx: Trx, actor: Actor, sessionId: string, now = new Date()): Promise<void> {
  const session = await visibleSessions(trx, actor)
    .select((row) => [
      'status',
      'instructorId',
      row
        .selectFrom('sessionDays')
        .select((day) => day.fn.max('day').as('lastDay'))
        .whereRef('sessionDays.sessionId', '=', 'courseSessions.id')
        .as('lastDay'),
    ])
    .where('id', '=', sessionId)
    .forUpdate()
    .executeTakeFirst()
  if (!session) throw new Refusal('This session no longer exists.')
  if (session.status !== 'published') throw new Refusal(`This session is ${session.status}.`)
  if (!session.lastDay || session.lastDay > toPlainDate(now)) throw new Refusal('This session has not been taught yet.')

  await trx
    .updateTable('courseSessions')
    .set({ status: 'completed', updatedAt: now })
    .where('id', '=', sessionId)
    .execute()
  await recordActivity(trx, actor, {
    type: 'course_session.completed',
    userId: session.instructorId,
    description: 'Session completed',
    entity: { type: 'course_session', id: sessionId },
    at: now,
  })
}
