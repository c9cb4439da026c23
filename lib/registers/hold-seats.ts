import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { takenSeats } from '../sessions/seats/taken-seats.ts'

/**
 * Locks seats of a session, so that one writer at a time decides about a person, and answers whose they are. Whether the
 * register is still open is to be read afterwards: whoever hands it in holds every seat.
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
  // Read again: a booking that moved away while its seats were waited for is not on this session any more.
  const seats = await taken.execute()
  return new Map(seats.map(({ id, userId }) => [id, { userId }]))
}
