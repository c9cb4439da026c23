import { expect, test } from 'vitest'
import { pence } from '../../core/money.ts'
import { creditItem, itemsOf, type Sold } from './items-of.ts'

const sold: Sold = {
  what: 'First Aid at Work, 3 March 2027, Leeds',
  isCancelled: false,
  seats: [
    { price: pence(20_000), count: 4 },
    { price: pence(15_000), count: 1 },
  ],
  discount: pence(9500),
  discountWords: 'Group of 5: 10 % off',
  cancellationCharge: pence(0),
}

test('itemsOf lists the seats of one price together, then the discount', () => {
  expect(itemsOf(sold, pence(85_500), true)).toEqual([
    { text: sold.what, quantity: 4, unit: 20_000 },
    { text: sold.what, quantity: 1, unit: 15_000 },
    { text: 'Group of 5: 10 % off', quantity: 1, unit: -9500 },
  ])
})

test('itemsOf lists what was kept of seats cancelled before the first invoice', () => {
  const items = itemsOf({ ...sold, cancellationCharge: pence(1000) }, pence(86_500), true)
  expect(items.at(-1)).toEqual({ text: 'Cancellation charge for seats given back', quantity: 1, unit: 1000 })
})

test('itemsOf says in one line what changed since the last document, or what does not add up', () => {
  const one = { quantity: 1, unit: 5000 }
  expect(itemsOf(sold, pence(5000), false)).toEqual([{ ...one, text: `Change of booking: ${sold.what}, now 5 seats` }])
  expect(itemsOf(sold, pence(5000), true)).toEqual([{ ...one, text: `${sold.what}, 5 seats` }])
  expect(itemsOf({ ...sold, isCancelled: true }, pence(5000), true)).toEqual([
    { ...one, text: `Cancellation charge: ${sold.what}` },
  ])
})

test('creditItem says why something is given back', () => {
  const alone = { ...sold, seats: [{ price: pence(20_000), count: 1 }] }
  expect(creditItem(alone, pence(40)).text).toBe(`${sold.what}: booking changed, now 1 seat`)
  expect(creditItem({ ...sold, isCancelled: true }, pence(40))).toEqual({
    text: `${sold.what}: booking cancelled`,
    quantity: 1,
    unit: 40,
  })
})
