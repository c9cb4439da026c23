import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { formatPlainDate } from '../../core/dates.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { findPlan } from './find-plan.ts'
import { notifyInWords } from './notify-session.ts'
import type { MessageSessionInput } from './schemas.ts'

/** Writes to every booker and attendee of a session with an email address; returns how many. Repeating it sends nothing. */
export async function messageSession(
  trx: Trx,
  actor: Actor,
  { sessionId, subject, text }: MessageSessionInput,
  now = new Date(),
): Promise<number> {
  const plan = await findPlan(trx, actor, sessionId)
  if (!plan) throw new Refusal('This session no longer exists.')

  const told = await notifyInWords(trx, actor, { plan, subject, text }, now)
  if (told === 0) throw new Refusal('No one on this session can be emailed, or everyone has had this message already.')
  await recordActivity(trx, actor, {
    type: 'course_session.messaged',
    userId: plan.instructorId,
    description: `${plan.courseName}${plan.days[0] ? ` of ${formatPlainDate(plan.days[0].day)}` : ''}: message sent to everyone`,
    entity: { type: 'course_session', id: sessionId },
    details: { subject, people: told },
    at: now,
  })
  return told
}
