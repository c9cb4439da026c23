import { toDecimal, toPence } from '../../core/money.ts'
import { discountOf, type Price } from '../rules.ts'

type Priced = { totalAmount: string; discountAmount: string; discountReason: string | null; seats: number }

/** The price of a booking with one seat more, at today's price of a seat. */
export function priceWithMore(booking: Priced, seatPrice: string): Price {
  return reprice(booking, toPence(booking.totalAmount) + toPence(seatPrice), booking.seats + 1)
}

/** The price of a booking with one seat less. Every seat counts for an equal share. */
export function priceWithLess(booking: Priced): Price {
  const { totalAmount, seats } = booking
  return reprice(booking, Math.floor((toPence(totalAmount) * (seats - 1)) / seats + 0.5), seats - 1)
}

/** Recalculates a group discount. Any other discount was agreed with the booker and stays, up to the price. */
function reprice({ discountAmount, discountReason }: Priced, total: number, seats: number): Price {
  const agreed = toPence(discountAmount)
  if (agreed === 0 || discountReason?.startsWith('Group of ')) return discountOf(total, seats)
  const discount = Math.min(agreed, total)
  return { total, discount, discountReason, final: total - discount }
}

/** A price as the columns of a booking. */
export function priceColumns({ total, discount, discountReason, final }: Price) {
  return {
    totalAmount: toDecimal(total),
    discountAmount: toDecimal(discount),
    discountReason,
    finalAmount: toDecimal(final),
  }
}
