import { recordActivity } from '../activity/record-activity.ts'
import { type Actor, isOffice } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { findRegisterSession } from './find-register-session.ts'
import { holdSeats } from './hold-seats.ts'
import { decideAssessment, whyNotMark } from './rules.ts'
import type { SentAssessment } from './schemas.ts'

type AssessAttendeeInput = Omit<SentAssessment, 'assessedAt'> & { sessionId: string; assessedAt?: string }

/**
 * Records whether an attendee passed the assessment of the course; null takes it back. An assessment may arrive late or
 * twice: it changes nothing if a newer one stands, or one by a colleague that the sender had not seen.
 */
export async function assessAttendee(
  trx: Trx,
  actor: Actor,
  { sessionId, attendeeId, assessment, assessedAt, seen }: AssessAttendeeInput,
  now = new Date(),
): Promise<'applied' | 'older' | 'conflict'> {
  const seat = (await holdSeats(trx, actor, sessionId, [attendeeId])).get(attendeeId)
  const session = await findRegisterSession(trx, actor, sessionId)
  if (!session) throw new Refusal('This session no longer exists.')
  const closed = isOffice(actor) ? undefined : whyNotMark({ ...session, day: session.firstDay }, toPlainDate(now))
  if (closed) throw new Refusal(closed)
  if (!seat) throw new Refusal('This person is not on the register of this session.')

  // A phone whose clock is fast cannot assess in the future.
  const at = new Date(Math.min(assessedAt === undefined ? now.getTime() : Date.parse(assessedAt), now.getTime()))
  const standing = await findStanding(trx, attendeeId)
  const outcome = decideAssessment(standing, { at, by: actor.userId, assessment, seen })
  if (outcome !== 'applied') return outcome === 'same' ? 'applied' : outcome

  const result = { assessment, assessedBy: actor.userId, assessedAt: at }
  await trx
    .insertInto('attendeeResults')
    .values({ attendeeId, ...result })
    .onConflict((conflict) => conflict.column('attendeeId').doUpdateSet(result))
    .execute()
  await recordActivity(trx, actor, {
    type: 'assessment.recorded',
    userId: seat.userId,
    description: `${session.courseName}: ${assessment === null ? 'assessment taken back' : `assessment ${assessment}`}`,
    entity: { type: 'booking_attendee', id: attendeeId },
    details: { sessionId, assessment, assessedAt: at.toISOString() },
    at: now,
  })
  return outcome
}

function findStanding(trx: Trx, attendeeId: string) {
  return trx
    .selectFrom('attendeeResults')
    .select(['assessment', 'assessedAt as at', 'assessedBy as by'])
    .where('attendeeId', '=', attendeeId)
    .executeTakeFirst()
}
