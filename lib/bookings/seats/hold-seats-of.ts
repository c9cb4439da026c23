import type { Trx } from '../../db/types.ts'

/** Waits for whoever is marking somebody on a booking that is held, and keeps them out. */
export async function holdSeatsOf(trx: Trx, bookingId: string): Promise<void> {
  await trx
    .selectFrom('bookingAttendees')
    .select('id')
    .where('bookingId', '=', bookingId)
    .orderBy('id')
    .forUpdate()
    .execute()
}
