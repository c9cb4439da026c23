import { noMoney, type Pence, percent, subtract, times } from '../core/money.ts'

const groupSize = 5
const groupPercent = 10

export type Price = { total: Pence; discount: Pence; discountReason: string | null; final: Pence }

/** What seats on a course cost: groups of five or more pay 10 % less, rounded half up to the penny. */
export function priceOf(seatPrice: Pence, seats: number): Price {
  return discountOf(times(seatPrice, seats), seats)
}

/** Takes the group discount off the full price of all seats. */
export function discountOf(total: Pence, seats: number): Price {
  if (seats < groupSize) return { total, discount: noMoney, discountReason: null, final: total }

  const discount = percent(total, groupPercent)
  const discountReason = `Group of ${seats}: ${groupPercent} %`
  return { total, discount, discountReason, final: subtract(total, discount) }
}
