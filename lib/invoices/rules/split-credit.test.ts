import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, pence } from '../../core/money.ts'
import { splitCredit } from './split-credit.ts'

test('splitCredit takes from the first invoice what is left of it, then from the next', () => {
  const invoices = [
    { id: 'latest', left: pence(9000) },
    { id: 'used up', left: pence(0) },
    { id: 'first', left: pence(45_000) },
  ]
  expect(splitCredit(pence(9000), invoices)).toEqual([{ id: 'latest', amount: 9000 }])
  expect(splitCredit(pence(9001), invoices)).toEqual([
    { id: 'latest', amount: 9000 },
    { id: 'first', amount: 1 },
  ])
  expect(() => splitCredit(pence(54_001), invoices)).toThrow(RangeError)
})

test('the parts of a credit add up to it, each above zero and at most what is left', () => {
  const some = fc.array(fc.nat(100_000), { maxLength: 8 }).chain((lefts) => {
    const all = lefts.reduce((sum, left) => sum + left, 0)
    return fc.tuple(fc.constant(lefts), fc.nat(all))
  })
  fc.assert(
    fc.property(some, ([lefts, credit]) => {
      const invoices = lefts.map((left, place) => ({ id: String(place), left: pence(left) }))
      const parts = splitCredit(pence(credit), invoices)
      expect(add(...parts.map(({ amount }) => amount))).toBe(credit)
      for (const { id, amount } of parts) {
        expect(amount).toBeGreaterThan(0)
        expect(amount).toBeLessThanOrEqual(lefts[Number(id)] ?? 0)
      }
    }),
  )
})
