import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { visibleSessions } from '../visible-sessions.ts'
import { holdTakenSeats } from './hold-taken-seats.ts'
import { takenSeats } from './taken-seats.ts'

/**
 * Waits for whoever is marking, moving or cancelling somebody of a session, and keeps them out until the register is
 * handed in. Everyone who changes seats holds in this order: bookings, seats, sessions.
 */
export async function holdRegister(trx: Trx, actor: Actor, sessionId: string): Promise<void> {
  await holdBookingsOn(trx, actor, sessionId)
  await holdTakenSeats(trx, actor, sessionId)
  await visibleSessions(trx, actor).select('id').where('id', '=', sessionId).forUpdate().execute()
}

/** To be done before a session is held by whoever goes on to change its bookings. */
export async function holdBookingsOn(trx: Trx, actor: Actor, sessionId: string): Promise<void> {
  await takenSeats(trx, actor)
    .select('bookings.id')
    .where('courseSessions.id', '=', sessionId)
    .orderBy('bookings.id')
    .forUpdate('bookings')
    .execute()
}
