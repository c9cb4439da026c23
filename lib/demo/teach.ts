import { completeBookings } from '../bookings/complete-bookings.ts'
import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { issueCertificate } from '../training/issue-certificate.ts'

/** Completes every session that ended before today and certifies whoever has a name there, an hour after the end. */
export async function teach(trx: Trx, actor: Actor, today: Date): Promise<void> {
  const taught = await trx
    .selectFrom('sessionDays')
    .select((row) => ['sessionId', row.fn.max('endsAt').as('endsAt')])
    .groupBy('sessionId')
    .having((row) => row(row.fn.max('endsAt'), '<', today))
    .orderBy('endsAt')
    .execute()

  for (const { sessionId, endsAt } of taught) {
    const after = new Date(endsAt.getTime() + 3_600_000)
    await completeBookings(trx, actor, sessionId, after)
    for (const attendeeId of await listNamed(trx, sessionId)) await issueCertificate(trx, actor, { attendeeId }, after)
  }
}

async function listNamed(trx: Trx, sessionId: string): Promise<string[]> {
  const seats = await trx
    .selectFrom('bookingAttendees')
    .innerJoin('bookings', 'bookings.id', 'bookingAttendees.bookingId')
    .select('bookingAttendees.id')
    .where('bookings.sessionId', '=', sessionId)
    .where('bookings.status', '=', 'completed')
    .where('bookingAttendees.lastName', 'is not', null)
    .orderBy('bookingAttendees.id')
    .execute()
  return seats.map(({ id }) => id)
}
