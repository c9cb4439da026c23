import type { Pence } from '../../core/money.ts'
import { type GroupDiscount, type Price, repriceOf } from '../rules.ts'

type Priced = { price: Price; booked: readonly { id: string; price: Pence }[]; group: GroupDiscount }

/** The price of a booking with one more seat, at today's price. The other seats keep theirs. */
export function priceWithMore({ price, booked, group }: Priced, seatPrice: Pence): Price {
  const before = booked.map(({ price }) => price)
  return repriceOf(price, { before, after: [...before, seatPrice] }, group)
}

/** The price of a booking without these seats. */
export function priceWithout({ price, booked, group }: Priced, seatIds: readonly string[]): Price {
  const before = booked.map(({ price }) => price)
  const after = booked.filter(({ id }) => !seatIds.includes(id)).map(({ price }) => price)
  return repriceOf(price, { before, after }, group)
}
