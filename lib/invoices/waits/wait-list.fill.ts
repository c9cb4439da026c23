import type { Trx } from '../../db/types.ts'
import type { KnownList } from '../../testing/lists/known-list.ts'
import { makeBooking, makeSession } from '../../testing/make/make.ts'
import { waitList } from './wait-list.ts'

export const known: KnownList = { list: waitList, fill }

/** Six bookings that have waited since three moments, two of them for an address. */
async function fill(trx: Trx) {
  const sessionId = await makeSession(trx, { firstDay: '2027-01-10' })
  for (const [place, reason] of (
    ['supplier', 'buyer', 'supplier', 'supplier', 'buyer', 'supplier'] as const
  ).entries()) {
    const { bookingId } = await makeBooking(trx, { sessionId })
    const since = new Date(Date.UTC(2026, 10, 20 + (place % 3), 12))
    const row = { bookingId, reason, since }
    await trx
      .insertInto('invoiceWaits')
      .values(row)
      .onConflict((conflict) => conflict.column('bookingId').doUpdateSet(row))
      .execute()
  }
  return {}
}
