import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import type { PlainDate } from '../core/plain-date.ts'
import type { Trx } from '../db/types.ts'
import { type ChangeSessionInput, changeSession } from '../sessions/planning/change-session.ts'
import { notifyOfChange } from '../sessions/planning/notify-session.ts'
import { holdBookingsOn } from '../sessions/seats/hold-register.ts'

/** Changes a session and the date of its bookings, and writes to everyone on it; returns how many. */
export async function changeBookedSession(
  trx: Trx,
  actor: Actor,
  input: ChangeSessionInput,
  now = new Date(),
): Promise<number> {
  await holdBookingsOn(trx, actor, input.sessionId)
  const change = await changeSession(trx, actor, input, now)
  const [was, is] = [change.before.days[0]?.day, change.after.days[0]?.day]
  if (was && is && was !== is) await moveCourseDate(trx, actor, { sessionId: input.sessionId, was, is }, now)
  return notifyOfChange(trx, actor, change, now)
}

async function moveCourseDate(
  trx: Trx,
  actor: Actor,
  { sessionId, was, is }: { sessionId: string; was: PlainDate; is: PlainDate },
  now: Date,
): Promise<void> {
  const moved = await trx
    .updateTable('bookings')
    .set((row) => ({ courseDate: is, updatedAt: now, version: row('version', '+', 1) }))
    .where('sessionId', '=', sessionId)
    .where('status', '<>', 'cancelled')
    .returning(['id', 'userId', 'reference'])
    .execute()
  await recordActivity(
    trx,
    actor,
    ...moved.map(({ id, userId, reference }) => ({
      type: 'booking.updated' as const,
      userId,
      description: `Booking ${reference} follows its session to another date`,
      entity: { type: 'booking', id },
      changes: { courseDate: { before: was, after: is } },
      at: now,
    })),
  )
}
