import { toDecimal, toPence } from '../../core/money.ts'
import { discountOf, type Price } from '../rules.ts'

type Priced = { totalAmount: string; discountAmount: string; discountReason: string | null; seats: number }

/** What a booking costs with one seat more, at the price of a seat today. */
export function priceWithMore(booking: Priced, seatPrice: string): Price {
  return reprice(booking, toPence(booking.totalAmount) + toPence(seatPrice), booking.seats + 1)
}

/** What a booking costs with one seat less: every seat of it counts for the same. */
export function priceWithLess(booking: Priced): Price {
  const { totalAmount, seats } = booking
  return reprice(booking, Math.floor((toPence(totalAmount) * (seats - 1)) / seats + 0.5), seats - 1)
}

/** A discount that is not for the size of the group was agreed by somebody, and stays as far as there is a price. */
function reprice({ discountAmount, discountReason }: Priced, total: number, seats: number): Price {
  const agreed = toPence(discountAmount)
  if (agreed === 0 || discountReason?.startsWith('Group of ')) return discountOf(total, seats)
  const discount = Math.min(agreed, total)
  return { total, discount, discountReason, final: total - discount }
}

/** A price as a booking keeps it. */
export function priceColumns({ total, discount, discountReason, final }: Price) {
  return {
    totalAmount: toDecimal(total),
    discountAmount: toDecimal(discount),
    discountReason,
    finalAmount: toDecimal(final),
  }
}
