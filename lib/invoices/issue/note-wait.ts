import type { Trx } from '../../db/types.ts'
import type { WaitReason } from '../labels.ts'

/** Notes what the next document of a booking waits for; undefined if it waits for nothing. */
export async function noteWait(trx: Trx, bookingId: string, reason: WaitReason | undefined, now: Date): Promise<void> {
  if (!reason) {
    await trx.deleteFrom('invoiceWaits').where('bookingId', '=', bookingId).execute()
    return
  }
  await trx
    .insertInto('invoiceWaits')
    .values({ bookingId, reason, since: now })
    .onConflict((conflict) =>
      conflict.column('bookingId').doUpdateSet({ reason }).where('invoiceWaits.reason', '<>', reason),
    )
    .execute()
}
