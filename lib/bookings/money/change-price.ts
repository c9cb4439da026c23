import type { Actor } from '../../core/actor.ts'
import { type Pence, subtract } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import { postEntries } from '../../payments/account/post-entries.ts'
import type { Price } from '../rules.ts'
import { toPriceColumns } from './price-columns.ts'

type PriceChange = {
  booking: { id: string; price: Price; charge: Pence }
  price: Price
  charge: Pence
  /** How many seats are booked now. */
  seats: number
  words: string
  seatId?: string | undefined
}

/** Gives a locked booking its new price and posts to its account what changed. */
export async function changePrice(
  trx: Trx,
  actor: Actor,
  { booking, price, charge, seats, words, seatId }: PriceChange,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('bookings')
    .set((row) => ({
      ...toPriceColumns(price, charge),
      numberOfAttendees: seats,
      updatedAt: now,
      version: row('version', '+', 1),
    }))
    .where('id', '=', booking.id)
    .execute()
  const about = { words, ...(seatId && { seatId }) }
  const entries = [
    { kind: 'seats', amount: subtract(price.total, booking.price.total), ...about },
    { kind: 'discount', amount: subtract(booking.price.discount, price.discount), words },
    { kind: 'cancellation_charge', amount: subtract(charge, booking.charge), words },
  ] as const
  await postEntries(trx, actor, { bookingId: booking.id, entries }, now)
}
