import { toPlainDate } from '../../core/dates.ts'
import { noMoney, type Pence } from '../../core/money.ts'
import { daysBetween } from '../../core/plain-date.ts'
import type { Db } from '../../db/types.ts'
import { heldOf, readAccount } from '../../payments/account/read-account.ts'
import type { Price } from '../rules.ts'
import type { PricedBooking } from '../seats/hold-booking.ts'
import { priceWithout } from '../seats/price-seats.ts'
import { type CancelledBy, type Consequence, consequenceOf, type Timing } from './consequence.ts'
import { termsOf } from './terms.ts'

export type Cancelling = {
  /** The seats to cancel; all of them if left out. */
  seatIds?: readonly string[] | undefined
  by: CancelledBy
  keepInstead?: Pence | undefined
}

/** What a cancellation does to the money. `price` is the price of the seats that stay, null if none does. */
export type Weighed = Consequence & { price: Price | null; timing: Timing; held: Pence }

/** What cancelling a booking, or some of its seats, would do to the money now. */
export async function weighCancel(
  db: Db,
  booking: PricedBooking,
  { seatIds, by, keepInstead }: Cancelling,
  now: Date,
): Promise<Weighed> {
  const stays = seatIds && booking.booked.some(({ id }) => !seatIds.includes(id))
  const price = stays ? priceWithout(booking, seatIds) : null
  const held = heldOf(await readAccount(db, booking.id))
  const today = toPlainDate(now)
  const timing = {
    daysBefore: booking.courseDate ? daysBetween(today, booking.courseDate) : 0,
    daysSince: daysBetween(toPlainDate(booking.firstBookedAt), today),
  }
  const consequence = consequenceOf({
    before: booking.price.final,
    after: price?.final ?? noMoney,
    charge: booking.charge,
    received: held,
    by,
    isPending: booking.status === 'pending',
    isConsumer: booking.type === 'individual',
    timing,
    terms: { ...(await termsOf(db, booking.termsVersion)), cap: booking.refundCapPercent },
    keepInstead,
  })
  return { ...consequence, price, timing, held }
}
