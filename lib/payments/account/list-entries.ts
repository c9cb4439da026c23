import { add, fromDecimal, noMoney, toDecimal } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'

export type EntryRow = Awaited<ReturnType<typeof listEntries>>[number]

/**
 * The account of a booking, oldest entry first; `balance` is what the customer owed after it. The caller has checked that
 * the actor may see the booking.
 */
export async function listEntries(db: Db, bookingId: string) {
  const entries = await db
    .selectFrom('bookingEntries')
    .leftJoin('bookings as other', 'other.id', 'bookingEntries.otherBookingId')
    .select([
      'bookingEntries.id',
      'bookingEntries.at',
      'bookingEntries.kind',
      'bookingEntries.amount',
      'bookingEntries.words',
      'bookingEntries.paymentId',
      'bookingEntries.refundId',
      'bookingEntries.seatId',
      'bookingEntries.otherBookingId',
      'other.reference as otherReference',
    ])
    .where('bookingEntries.bookingId', '=', bookingId)
    .orderBy('bookingEntries.at')
    .orderBy('bookingEntries.id')
    .execute()
  let balance = noMoney
  return entries.map((entry) => {
    balance = add(balance, fromDecimal(entry.amount))
    return { ...entry, balance: toDecimal(balance) }
  })
}
