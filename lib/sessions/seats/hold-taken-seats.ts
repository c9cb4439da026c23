import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { takenSeats } from './taken-seats.ts'

/** Locks the booked seats of a session, so that nobody on it is marked or assessed until the transaction ends. */
export async function holdTakenSeats(trx: Trx, actor: Actor, sessionId: string): Promise<void> {
  await takenSeats(trx, actor)
    .select('seat.id')
    .where('courseSessions.id', '=', sessionId)
    .orderBy('seat.id')
    .forUpdate('seat')
    .execute()
}
