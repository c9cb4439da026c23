import { add, noMoney, type Pence, share, subtract } from '../../core/money.ts'
import { discountOf, type Price } from '../rules.ts'

type Priced = { price: Price; seats: number }

/** The price of a booking with one seat more, at today's price of a seat. */
export function priceWithMore({ price, seats }: Priced, seatPrice: Pence): Price {
  return reprice(price, add(price.total, seatPrice), seats + 1)
}

/** The price of a booking with one seat less. Every seat counts for an equal share. */
export function priceWithLess({ price, seats }: Priced): Price {
  return reprice(price, share(price.total, seats - 1, seats), seats - 1)
}

/** Recalculates a group discount. Any other discount was agreed with the booker and stays, up to the price. */
function reprice({ discount: agreed, discountReason }: Price, total: Pence, seats: number): Price {
  if (agreed === noMoney || discountReason?.startsWith('Group of ')) return discountOf(total, seats)
  const discount = agreed < total ? agreed : total
  return { total, discount, discountReason, final: subtract(total, discount) }
}
