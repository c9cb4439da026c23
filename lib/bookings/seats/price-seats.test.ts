import { expect, test } from 'vitest'
import { priceColumns, priceWithLess, priceWithMore } from './price-seats.ts'

const none = { discountAmount: '0.00', discountReason: null }
const columns = (totalAmount: string, discountAmount: string, discountReason: string | null, finalAmount: string) => ({
  totalAmount,
  discountAmount,
  discountReason,
  finalAmount,
})

test('priceWithMore adds a seat at today’s price, and the group discount from the fifth seat on', () => {
  const three = { totalAmount: '300.00', ...none, seats: 3 }
  expect(priceColumns(priceWithMore(three, '120.00'))).toEqual(columns('420.00', '0.00', null, '420.00'))
  const four = { totalAmount: '400.00', ...none, seats: 4 }
  expect(priceColumns(priceWithMore(four, '120.00'))).toEqual(columns('520.00', '52.00', 'Group of 5: 10 %', '468.00'))
})

test('priceWithLess takes an equal share off, to the penny, and the group discount below five seats', () => {
  const five = { totalAmount: '500.00', discountAmount: '50.00', discountReason: 'Group of 5: 10 %', seats: 5 }
  expect(priceColumns(priceWithLess(five))).toEqual(columns('400.00', '0.00', null, '400.00'))
  const six = { totalAmount: '600.00', discountAmount: '60.00', discountReason: 'Group of 6: 10 %', seats: 6 }
  expect(priceColumns(priceWithLess(six))).toEqual(columns('500.00', '50.00', 'Group of 5: 10 %', '450.00'))
  expect(priceColumns(priceWithLess({ totalAmount: '100.00', ...none, seats: 3 })).finalAmount).toBe('66.67')
  expect(priceColumns(priceWithLess({ totalAmount: '0.05', ...none, seats: 2 })).finalAmount).toBe('0.03')
})

test('an agreed discount stays as it is, up to the price', () => {
  const agreed = { totalAmount: '200.00', discountAmount: '150.00', discountReason: 'Charity', seats: 2 }
  expect(priceColumns(priceWithMore(agreed, '100.00'))).toEqual(columns('300.00', '150.00', 'Charity', '150.00'))
  expect(priceColumns(priceWithLess(agreed))).toEqual(columns('100.00', '100.00', 'Charity', '0.00'))
  const unsaid = { ...agreed, discountAmount: '20.00', discountReason: null }
  expect(priceColumns(priceWithLess(unsaid))).toEqual(columns('100.00', '20.00', null, '80.00'))
})
