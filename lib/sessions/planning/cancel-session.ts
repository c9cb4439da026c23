import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { formatPlainDate } from '../../core/dates.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { holdPlan } from './find-plan.ts'
import { notifyOfCancellation } from './notify-session.ts'

export type CancelSessionInput = { sessionId: string; reason: string }

/** Cancels a session and writes to everyone on it; returns how many. The bookings stay, to be moved or refunded. */
export async function cancelSession(
  trx: Trx,
  actor: Actor,
  { sessionId, reason }: CancelSessionInput,
  now = new Date(),
): Promise<number> {
  const plan = await holdPlan(trx, actor, sessionId)
  if (!plan) throw new Refusal('This session no longer exists.')
  if (plan.status === 'cancelled') throw new Refusal('This session is already cancelled.')
  if (plan.status === 'completed') throw new Refusal('This session has been taught.')
  if (await hasRegister(trx, sessionId)) throw new Refusal('Someone is already marked on its register.')

  await trx
    .updateTable('courseSessions')
    .set((row) => ({
      status: 'cancelled',
      cancelledAt: now,
      cancellationReason: reason,
      updatedAt: now,
      version: row('version', '+', 1),
    }))
    .where('id', '=', sessionId)
    .execute()
  await recordActivity(trx, actor, {
    type: 'course_session.cancelled',
    userId: plan.instructorId,
    description: `${plan.courseName}${plan.days[0] ? ` of ${formatPlainDate(plan.days[0].day)}` : ''} cancelled`,
    entity: { type: 'course_session', id: sessionId },
    details: { reason },
    changes: { status: { before: plan.status, after: 'cancelled' } },
    at: now,
  })
  return notifyOfCancellation(trx, actor, { plan, reason }, now)
}

async function hasRegister(trx: Trx, sessionId: string): Promise<boolean> {
  const mark = await trx
    .selectFrom('attendanceMarks')
    .innerJoin('sessionDays', 'sessionDays.id', 'attendanceMarks.sessionDayId')
    .select('attendanceMarks.id')
    .where('sessionDays.sessionId', '=', sessionId)
    .executeTakeFirst()
  return mark !== undefined
}
