import type { Trx } from '../../db/types.ts'

/** Locks the seats of a booking, so that nobody on it is marked until the transaction ends. Lock the booking first. */
export async function holdSeatsOf(trx: Trx, bookingId: string): Promise<void> {
  await trx
    .selectFrom('bookingAttendees')
    .select('id')
    .where('bookingId', '=', bookingId)
    .orderBy('id')
    .forUpdate()
    .execute()
}
