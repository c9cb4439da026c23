import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, pence, times, toDecimal } from '../../core/money.ts'
import { type Item, toLines } from './to-lines.ts'
import { vatIn } from './vat.ts'

const standard = { code: 'standard', percent: 20 } as const

test('toLines adds up five seats less a group discount', () => {
  const { lines, ...sums } = toLines(
    [
      { text: 'Seats', quantity: 5, unit: pence(10_000) },
      { text: 'Group of 5: 10 % off', quantity: 1, unit: pence(-5000) },
    ],
    standard,
  )
  expect(sums).toEqual({ gross: 45_000, net: 37_500, vat: 7500 })
  expect(lines.map(({ gross, net, vat }) => [gross, net, vat].map((sum) => toDecimal(pence(sum))))).toEqual([
    ['500.00', '416.67', '83.33'],
    ['-50.00', '-41.67', '-8.33'],
  ])
})

test('toLines refuses a document of £0.00 or less', () => {
  const free: Item = { text: 'Seats', quantity: 1, unit: pence(0) }
  expect(() => toLines([free], standard)).toThrow(RangeError)
  expect(() => toLines([{ ...free, unit: pence(-1) }], standard)).toThrow(RangeError)
})

/** Lines of up to 100 seats with up to three discounts that leave something to pay. */
const items = fc
  .tuple(
    fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 100 }), unit: fc.nat(1_000_000) }), {
      minLength: 1,
      maxLength: 12,
    }),
    fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 3 }),
  )
  .map(([seats, discounts]): Item[] => [
    ...seats.map(({ quantity, unit }) => ({ text: 'Seats', quantity, unit: pence(unit) })),
    ...discounts.map((off) => ({ text: 'Discount', quantity: 1, unit: pence(-off) })),
  ])
  .filter((made) => add(...made.map(({ unit, quantity }) => times(unit, quantity))) > 0)

test('the lines of a document always add up to it, and its VAT is that of its total', () => {
  fc.assert(
    fc.property(items, fc.constantFrom(0, 5, 17, 20), (made, percent) => {
      const { lines, net, vat, gross } = toLines(made, { code: 'standard', percent })
      expect(vat).toBe(vatIn(gross, percent))
      expect(net + vat).toBe(gross)
      expect(add(...lines.map((line) => line.gross))).toBe(gross)
      expect(add(...lines.map((line) => line.net))).toBe(net)
      expect(add(...lines.map((line) => line.vat))).toBe(vat)
      for (const line of lines) {
        expect(line.net + line.vat).toBe(line.gross)
        // Less than a penny from the line's exact part of the whole VAT.
        expect(Math.abs(line.vat - (vat * line.gross) / gross)).toBeLessThan(1)
      }
    }),
  )
})
