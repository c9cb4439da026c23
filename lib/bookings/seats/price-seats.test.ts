import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDecimal, pence } from '../../core/money.ts'
import { fromPriceColumns, toPriceColumns } from '../price-columns.ts'
import { discountOf } from '../rules.ts'
import { priceWithLess, priceWithMore } from './price-seats.ts'

type Columns = Parameters<typeof fromPriceColumns>[0]

const columns = (
  totalAmount: Columns['totalAmount'],
  discountAmount: Columns['discountAmount'],
  discountReason: string | null,
  finalAmount: Columns['finalAmount'],
): Columns => ({ totalAmount, discountAmount, discountReason, finalAmount })

const more = (now: Columns, seats: number, seatPrice: string) =>
  toPriceColumns(priceWithMore({ price: fromPriceColumns(now), seats }, fromDecimal(seatPrice)))
const less = (now: Columns, seats: number) => toPriceColumns(priceWithLess({ price: fromPriceColumns(now), seats }))

test('priceWithMore adds a seat at today’s price, and the group discount from the fifth seat on', () => {
  const three = columns('300.00', '0.00', null, '300.00')
  expect(more(three, 3, '120.00')).toEqual(columns('420.00', '0.00', null, '420.00'))
  const four = columns('400.00', '0.00', null, '400.00')
  expect(more(four, 4, '120.00')).toEqual(columns('520.00', '52.00', 'Group of 5: 10 %', '468.00'))
})

test('priceWithLess takes an equal share off, to the penny, and the group discount below five seats', () => {
  const five = columns('500.00', '50.00', 'Group of 5: 10 %', '450.00')
  expect(less(five, 5)).toEqual(columns('400.00', '0.00', null, '400.00'))
  const six = columns('600.00', '60.00', 'Group of 6: 10 %', '540.00')
  expect(less(six, 6)).toEqual(columns('500.00', '50.00', 'Group of 5: 10 %', '450.00'))
  expect(less(columns('100.00', '0.00', null, '100.00'), 3).finalAmount).toBe('66.67')
  expect(less(columns('0.05', '0.00', null, '0.05'), 2).finalAmount).toBe('0.03')
})

test('an agreed discount stays as it is, up to the price', () => {
  const agreed = columns('200.00', '150.00', 'Charity', '50.00')
  expect(more(agreed, 2, '100.00')).toEqual(columns('300.00', '150.00', 'Charity', '150.00'))
  expect(less(agreed, 2)).toEqual(columns('100.00', '100.00', 'Charity', '0.00'))
  const unsaid = columns('200.00', '20.00', null, '180.00')
  expect(less(unsaid, 2)).toEqual(columns('100.00', '20.00', null, '80.00'))
})

test('a seat less never costs more before discount, and what remains is still total less discount', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000).map(pence), fc.integer({ min: 2, max: 100 }), (total, seats) => {
      const price = discountOf(total, seats)
      const left = priceWithLess({ price, seats })
      expect(left.total).toBeLessThanOrEqual(total)
      expect(left.final + left.discount).toBe(left.total)
    }),
  )
})
