import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { takenSeats } from '../sessions/seats/taken-seats.ts'

/**
 * Locks seats of a session, so that an attendee is marked by one write at a time, and returns whose seats they are. Read
 * afterwards whether the register is open, since handing it in locks every seat too.
 */
export async function holdSeats(
  trx: Trx,
  actor: Actor,
  sessionId: string,
  attendeeIds: string[],
): Promise<Map<string, { userId: string | null }>> {
  const taken = takenSeats(trx, actor)
    .select(['seat.id', 'seat.userId'])
    .where('courseSessions.id', '=', sessionId)
    .where((row) => row('seat.id', '=', row.fn.any(row.val(attendeeIds))))
    .orderBy('seat.id')
  await taken.forUpdate('seat').execute()
  // Read again, as a booking may have moved away while this waited for its seats.
  const seats = await taken.execute()
  return new Map(seats.map(({ id, userId }) => [id, { userId }]))
}
