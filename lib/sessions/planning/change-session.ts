import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { formatPlainDate } from '../../core/dates.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { findPlan, holdPlan, type Plan } from './find-plan.ts'
import { planChanges } from './plan-changes.ts'
import { planConflict } from './plan-conflict.ts'
import { type PlanSessionInput, refuseUnknownParts } from './plan-session.ts'
import { refuseImpossible } from './refuse-impossible.ts'
import { refuseUnfit } from './refuse-unfit.ts'
import { replaceDays } from './replace-days.ts'

export type ChangeSessionInput = Omit<PlanSessionInput, 'capacity'> & {
  sessionId: string
  /** The version of the plan that the admin had open. */
  version: number
  capacity: number
  /** The plan that the admin had open, as `planWords`. Programs leave it out. */
  opened?: Record<string, string> | undefined
}

/** Changes the plan of a session and returns it before and after. `changeBookedSession` calls this and writes to everyone. */
export async function changeSession(
  trx: Trx,
  actor: Actor,
  input: ChangeSessionInput,
  now = new Date(),
): Promise<{ before: Plan; after: Plan }> {
  const { sessionId, courseId, venueId, instructorId, status, capacity, days } = input
  const before = await holdPlan(trx, actor, sessionId)
  if (!before) throw new Refusal('This session no longer exists.')
  if (before.status === 'cancelled' || before.status === 'completed') {
    throw new Refusal(`This session is ${before.status}; it stays as it is.`)
  }
  if (before.version !== input.version) throw planConflict(before, input)
  refuseBroken(before, input)
  await refuseUnknownParts(trx, input)
  await refuseImpossible(trx, input, { now, standing: before.days.map(({ day }) => day) })
  await refuseUnfit(trx, actor, input, before)

  await replaceDays(trx, sessionId, days)
  await trx
    .updateTable('courseSessions')
    .set((row) => ({
      courseId,
      venueId,
      instructorId,
      status,
      capacity,
      joiningNotes: input.joiningNotes || null,
      updatedAt: now,
      version: row('version', '+', 1),
    }))
    .where('id', '=', sessionId)
    .execute()

  const after = (await findPlan(trx, actor, sessionId)) ?? before
  await recordActivity(trx, actor, {
    type: 'course_session.changed',
    userId: instructorId,
    description: `${after.courseName} of ${formatPlainDate(days[0].day)} changed`,
    entity: { type: 'course_session', id: sessionId },
    changes: planChanges(before, after),
    at: now,
  })
  return { before, after }
}

/** Refuses a change that seats already booked do not allow. */
function refuseBroken(before: Plan, { courseId, status, capacity }: ChangeSessionInput): void {
  const { seatsTaken } = before
  if (seatsTaken === 0) return
  const seats = seatsTaken === 1 ? '1 seat is' : `${seatsTaken} seats are`
  if (capacity < seatsTaken) throw Refusal.at('capacity', `${seats} taken already.`)
  if (courseId !== before.courseId)
    throw Refusal.at('courseId', `${seats} booked for this course. Plan another session.`)
  if (status === 'draft') throw Refusal.at('status', `${seats} taken, so it cannot become a draft. Cancel it instead.`)
}
