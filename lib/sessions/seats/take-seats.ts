import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'

/** Refuses a session that cannot be booked, or has too few seats left. */
export class Unbookable extends Refusal {
  override name = 'Unbookable'
}

/** Takes seats on a published session. The condition is part of the update, so no two customers get the same seat. */
export async function takeSeats(trx: Trx, sessionId: string, seats: number): Promise<void> {
  const taken = await trx
    .updateTable('courseSessions')
    .set((row) => ({ seatsTaken: row('seatsTaken', '+', seats) }))
    .where('id', '=', sessionId)
    .where('status', '=', 'published')
    .where((row) => row(row('seatsTaken', '+', seats), '<=', row.ref('capacity')))
    .returning('id')
    .executeTakeFirst()
  if (taken) return

  throw new Unbookable(await explain(trx, sessionId))
}

/** Locks sessions in order of id, so that two moves between them cannot deadlock. */
export async function holdSessions(trx: Trx, sessionIds: string[]): Promise<void> {
  await trx.selectFrom('courseSessions').select('id').where('id', 'in', sessionIds).orderBy('id').forUpdate().execute()
}

/** Gives seats back to a session, for instance when a booking is cancelled. */
export async function releaseSeats(trx: Trx, sessionId: string, seats: number): Promise<void> {
  await trx
    .updateTable('courseSessions')
    .set((row) => ({ seatsTaken: row('seatsTaken', '-', seats) }))
    .where('id', '=', sessionId)
    .execute()
}

async function explain(trx: Trx, sessionId: string): Promise<string> {
  const session = await trx
    .selectFrom('courseSessions')
    .select((row) => ['status', row('capacity', '-', row.ref('seatsTaken')).as('left')])
    .where('id', '=', sessionId)
    .executeTakeFirst()
  if (session?.status !== 'published') return 'This session cannot be booked.'
  if (session.left === 0) return 'This session is full.'
  return session.left === 1
    ? 'Only 1 seat is left on this session.'
    : `Only ${session.left} seats are left on this session.`
}
