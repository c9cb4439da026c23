import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { takenSeats } from '../training/taken-seats.ts'
import { visibleSessions } from '../training/visible-sessions.ts'

/**
 * Waits for whoever is marking, moving or cancelling somebody of a session, and keeps them out until the register is
 * handed in. Everyone who changes seats holds in this order: bookings, seats, sessions.
 */
export async function holdRegister(trx: Trx, actor: Actor, sessionId: string): Promise<void> {
  const taken = takenSeats(trx, actor).where('courseSessions.id', '=', sessionId)
  await taken.select('bookings.id').orderBy('bookings.id').forUpdate('bookings').execute()
  await taken.select('seat.id').orderBy('seat.id').forUpdate('seat').execute()
  await visibleSessions(trx, actor).select('id').where('id', '=', sessionId).forUpdate().execute()
}
