import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { checkInCode, checkInHash } from '../../sessions/check-in/check-in-code.ts'
import { takenSeats } from '../../sessions/seats/taken-seats.ts'

/** The check-in codes of a session, by seat. */
export async function listCheckInCodes(db: Db, actor: Actor, sessionId: string): Promise<Map<string, string>> {
  const seats = await takenSeats(db, actor)
    .select(['seat.id as seatId', 'seat.holderNumber'])
    .where('courseSessions.id', '=', sessionId)
    .execute()
  return new Map(seats.map((seat) => [seat.seatId, checkInCode(seat)]))
}

/** The hashes of the check-in codes of a session, by seat. A phone recognises codes with them. */
export async function listCheckInHashes(db: Db, actor: Actor, sessionId: string): Promise<Map<string, string>> {
  const codes = await listCheckInCodes(db, actor, sessionId)
  return new Map([...codes].map(([seatId, code]) => [seatId, checkInHash(code)]))
}
