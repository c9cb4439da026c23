import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { findPlan, type Plan } from '../../sessions/planning/find-plan.ts'
import { holdSessions } from '../../sessions/seats/take-seats.ts'
import type { HeldBooking } from '../seats/hold-booking.ts'
import { holdSeatsOf } from '../seats/hold-seats-of.ts'

/** Locks the session a booking moves to and the one it leaves. Refuses another course and a session that is over. */
export async function holdTarget(
  trx: Trx,
  actor: Actor,
  { booking, sessionId }: { booking: Pick<HeldBooking, 'sessionId' | 'courseId'>; sessionId: string },
  now: Date,
): Promise<Plan & { firstDay: string }> {
  if (booking.sessionId === sessionId) throw Refusal.at('sessionId', 'It is on this session already.')
  await holdSessions(trx, booking.sessionId ? [booking.sessionId, sessionId] : [sessionId])

  const plan = await findPlan(trx, actor, sessionId)
  const firstDay = plan?.days[0]?.day
  if (!plan || !firstDay) throw Refusal.at('sessionId', 'This session no longer exists.')
  if (plan.courseId !== booking.courseId) throw Refusal.at('sessionId', 'This session is of another course.')
  const { lastEnd } = await trx
    .selectFrom('sessionDays')
    .select((row) => row.fn.max('endsAt').as('lastEnd'))
    .where('sessionId', '=', sessionId)
    .executeTakeFirstOrThrow()
  if (lastEnd <= now) throw Refusal.at('sessionId', 'This session is over.')
  return { ...plan, firstDay }
}

/** Refuses to move a seat that is marked or assessed on a register. Waits for a mark that is being made. */
export async function refuseMarked(trx: Trx, attendees: { bookingId: string; seatId?: string }): Promise<void> {
  await holdSeatsOf(trx, attendees.bookingId)
  const marked = await trx
    .selectFrom('bookingAttendees as seat')
    .leftJoin('attendanceRecords as record', 'record.attendeeId', 'seat.id')
    .leftJoin('attendeeResults as result', 'result.attendeeId', 'seat.id')
    .select('seat.id')
    .where('seat.bookingId', '=', attendees.bookingId)
    .$if(attendees.seatId !== undefined, (rows) => rows.where('seat.id', '=', attendees.seatId ?? ''))
    .where((row) => row.or([row('record.status', 'is not', null), row('result.assessment', 'is not', null)]))
    .executeTakeFirst()
  if (marked) throw new Refusal('Someone on it is marked in the register, so it cannot be moved.')
}
