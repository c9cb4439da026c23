import { expect, test } from 'vitest'
import { pence } from '../../core/money.ts'
import { priceOf } from '../rules.ts'
import { fromPriceColumns, toPriceColumns } from './price-columns.ts'

test('toPriceColumns writes a price and what cancelled seats cost as decimals, and fromPriceColumns reads both', () => {
  const price = priceOf(pence(9999), 5, { from: 5, percent: 10 })
  const columns = toPriceColumns(price, pence(1234))
  expect(columns).toEqual({
    totalAmount: '499.95',
    discountAmount: '50.00',
    discountKind: 'group',
    discountPercent: 10,
    discountReason: 'Group of 5: 10 %',
    cancellationCharge: '12.34',
    finalAmount: '462.29',
  })
  expect(fromPriceColumns(columns)).toEqual({ price, charge: 1234 })
})
