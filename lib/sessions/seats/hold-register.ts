import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { visibleSessions } from '../visible-sessions.ts'
import { holdTakenSeats } from './hold-taken-seats.ts'
import { takenSeats } from './taken-seats.ts'

/**
 * Locks a session with its bookings and seats, so that nothing is marked, moved or cancelled while the register is
 * handed in. Every write to seats locks in this order: bookings, seats, sessions.
 */
export async function holdRegister(trx: Trx, actor: Actor, sessionId: string): Promise<void> {
  await holdBookingsOn(trx, actor, sessionId)
  await holdTakenSeats(trx, actor, sessionId)
  await visibleSessions(trx, actor).select('id').where('id', '=', sessionId).forUpdate().execute()
}

/** Locks the bookings on a session. Call this before locking the session, if the bookings are changed too. */
export async function holdBookingsOn(trx: Trx, actor: Actor, sessionId: string): Promise<void> {
  await takenSeats(trx, actor)
    .select('bookings.id')
    .where('courseSessions.id', '=', sessionId)
    .orderBy('bookings.id')
    .forUpdate('bookings')
    .execute()
}
