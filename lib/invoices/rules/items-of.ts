import { add, noMoney, type Pence, subtract, times } from '../../core/money.ts'
import type { Item } from './to-lines.ts'

/** What a document says about its booking. */
export type Sold = {
  /** Course, date and place. */
  what: string
  isCancelled: boolean
  /** Its seats, those of one price together. */
  seats: { price: Pence; count: number }[]
  discount: Pence
  discountWords: string
  cancellationCharge: Pence
}

/**
 * What an invoice charges for: the seats, the discount and any cancellation charge, if they add up to the amount;
 * otherwise one line for the change since the last document.
 */
export function itemsOf(sold: Sold, amount: Pence, isFirst: boolean): Item[] {
  const { what, isCancelled, seats } = sold
  const whole = isCancelled ? [] : listAll(sold)
  if (isFirst && add(...whole.map(({ unit, quantity }) => times(unit, quantity))) === amount) return whole
  if (isCancelled) return [{ text: `Cancellation charge: ${what}`, quantity: 1, unit: amount }]

  const text = isFirst ? `${what}, ${countSeats(seats)}` : `Change of booking: ${what}, now ${countSeats(seats)}`
  return [{ text, quantity: 1, unit: amount }]
}

function listAll({ what, seats, discount, discountWords, cancellationCharge }: Sold): Item[] {
  const items: Item[] = seats.map(({ price, count }) => ({ text: what, quantity: count, unit: price }))
  if (discount > noMoney) items.push({ text: discountWords, quantity: 1, unit: subtract(noMoney, discount) })
  if (cancellationCharge > noMoney)
    items.push({ text: 'Cancellation charge for seats given back', quantity: 1, unit: cancellationCharge })
  return items
}

/** What a credit note gives back, in one line. */
export function creditItem({ what, isCancelled, seats }: Sold, amount: Pence): Item {
  const why = isCancelled ? 'booking cancelled' : `booking changed, now ${countSeats(seats)}`
  return { text: `${what}: ${why}`, quantity: 1, unit: amount }
}

function countSeats(seats: Sold['seats']): string {
  const many = seats.reduce((sum, { count }) => sum + count, 0)
  return `${many} ${many === 1 ? 'seat' : 'seats'}`
}
