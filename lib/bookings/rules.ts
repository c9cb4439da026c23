import type { Pence } from '../core/money.ts'

const groupSize = 5
const groupPercent = 10

export type Price = { total: Pence; discount: Pence; discountReason: string | null; final: Pence }

/** What seats on a course cost: groups of five or more pay 10 % less, rounded half up to the penny. */
export function priceOf(seatPrice: Pence, seats: number): Price {
  return discountOf(seatPrice * seats, seats)
}

/** Takes the group discount off the full price of all seats. */
export function discountOf(total: Pence, seats: number): Price {
  if (seats < groupSize) return { total, discount: 0, discountReason: null, final: total }

  const discount = Math.floor((total * groupPercent + 50) / 100)
  return { total, discount, discountReason: `Group of ${seats}: ${groupPercent} %`, final: total - discount }
}
