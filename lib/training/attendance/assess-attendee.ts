import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { findRegisterSession } from './find-register-session.ts'
import { listStandings } from './list-standings.ts'
import { whyNotMark } from './rules.ts'
import type { AssessAttendeeInput } from './schemas.ts'

/** Keeps whether an attendee passed the assessment of the course; null takes the judgement back. */
export async function assessAttendee(
  trx: Trx,
  actor: Actor,
  { sessionId, attendeeId, assessment }: AssessAttendeeInput & { sessionId: string },
  now = new Date(),
): Promise<void> {
  const session = await findRegisterSession(trx, actor, sessionId)
  if (!session) throw new Refusal('This session no longer exists.')
  const isOffice = actor.kind === 'staff' && actor.role === 'admin'
  const closed = isOffice ? undefined : whyNotMark({ ...session, day: session.firstDay }, toPlainDate(now))
  if (closed) throw new Refusal(closed)
  const [seat] = (await listStandings(trx, session.id, [{ attendeeId, day: session.firstDay }])).values()
  if (!seat) throw new Refusal('This person is not on the register of this session.')

  if (assessment === null) await trx.deleteFrom('attendeeResults').where('attendeeId', '=', attendeeId).execute()
  else {
    const result = { assessment, assessedBy: actor.userId, assessedAt: now }
    await trx
      .insertInto('attendeeResults')
      .values({ attendeeId, ...result })
      .onConflict((conflict) => conflict.column('attendeeId').doUpdateSet(result))
      .execute()
  }
  await recordActivity(trx, actor, {
    type: 'assessment.recorded',
    userId: seat.userId,
    description: `${session.courseName}: ${assessment === null ? 'assessment taken back' : `assessment ${assessment}`}`,
    entity: { type: 'booking_attendee', id: attendeeId },
    at: now,
  })
}
