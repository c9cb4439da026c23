import { expect, test } from 'vitest'
import { pence } from '../core/money.ts'
import { fromPriceColumns, toPriceColumns } from './price-columns.ts'
import { priceOf } from './rules.ts'

test('toPriceColumns writes a price as decimals, and fromPriceColumns reads it back', () => {
  const price = priceOf(pence(9999), 5)
  const columns = toPriceColumns(price)
  expect(columns).toEqual({
    totalAmount: '499.95',
    discountAmount: '50.00',
    discountReason: 'Group of 5: 10 %',
    finalAmount: '449.95',
  })
  expect(fromPriceColumns(columns)).toEqual(price)
})
