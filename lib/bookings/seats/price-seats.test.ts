import { expect, test } from 'vitest'
import { pence } from '../../core/money.ts'
import { priceOfSeats } from '../rules.ts'
import { priceWithMore, priceWithout } from './price-seats.ts'

const group = { from: 5, percent: 10 }

const bookingOf = (...prices: number[]) => {
  const booked = prices.map((price, place) => ({ id: `seat ${place + 1}`, price: pence(price) }))
  return { price: priceOfSeats(prices.map(pence), group), booked, group }
}

test('priceWithMore adds a seat at today’s price, and the group discount from the fifth seat on', () => {
  expect(priceWithMore(bookingOf(10_000, 10_000, 10_000), pence(12_000)).final).toBe(42_000)
  const five = priceWithMore(bookingOf(10_000, 10_000, 10_000, 10_000), pence(12_000))
  expect(five).toMatchObject({ total: 52_000, discount: 5200, final: 46_800 })
})

test('priceWithout takes off what these seats cost, and the group discount below five seats', () => {
  const booking = bookingOf(10_000, 10_000, 10_000, 10_000, 12_000, 12_000)
  expect(priceWithout(booking, ['seat 6'])).toMatchObject({ total: 52_000, discount: 5200, final: 46_800 })
  expect(priceWithout(booking, ['seat 1', 'seat 6'])).toMatchObject({ total: 42_000, discount: 0, final: 42_000 })
  expect(priceWithout(booking, [])).toEqual(booking.price)
})
