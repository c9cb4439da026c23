import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { noteLastActivity } from '../people/figures/note-last-activity.ts'
import { completeSession } from '../sessions/complete-session.ts'

/** Completes a taught session and the confirmed bookings on it. */
export async function completeBookings(trx: Trx, actor: Actor, sessionId: string, now = new Date()): Promise<void> {
  await completeSession(trx, actor, sessionId, now)

  const completed = await trx
    .updateTable('bookings')
    .set((row) => ({ status: 'completed', updatedAt: now, version: row('version', '+', 1) }))
    .where('sessionId', '=', sessionId)
    .where('status', '=', 'confirmed')
    .returning(['id', 'userId', 'reference'])
    .execute()

  const bookers = completed.map(({ userId }) => userId)
  await noteLastActivity(trx, bookers, now)
  await recordActivity(
    trx,
    actor,
    ...completed.map(({ id, userId, reference }) => ({
      type: 'booking.completed' as const,
      userId,
      description: `Booking ${reference} completed`,
      entity: { type: 'booking', id },
      changes: { status: { before: 'confirmed', after: 'completed' } },
      at: now,
    })),
  )
}
