import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { takenSeats } from './taken-seats.ts'

/** Waits for whoever is marking or judging somebody of a session, and keeps them out until it is decided. */
export async function holdTakenSeats(trx: Trx, actor: Actor, sessionId: string): Promise<void> {
  await takenSeats(trx, actor)
    .select('seat.id')
    .where('courseSessions.id', '=', sessionId)
    .orderBy('seat.id')
    .forUpdate('seat')
    .execute()
}
