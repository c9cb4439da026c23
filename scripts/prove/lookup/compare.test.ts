import { expect, test } from 'vitest'
import { compareClasses, distanceBetween, widestByChance } from './compare.ts'

const around = (middle: number) => Array.from({ length: 400 }, (_, n) => middle + ((n * 7919) % 400) / 100)

test('distanceBetween is the widest gap between two distributions', () => {
  expect(distanceBetween([1, 2, 3, 4], [1, 2, 3, 4])).toBe(0)
  expect(distanceBetween([1, 2, 3, 4], [3, 4, 5, 6])).toBe(0.5)
  expect(distanceBetween([1, 2], [8, 9])).toBe(1)
})

test('widestByChance matches the tables: 1.63 × √(2 ÷ n) at one in a hundred', () => {
  expect(widestByChance(400, 400, 0.01)).toBeCloseTo(1.6276 * Math.sqrt(2 / 400), 4)
})

test('compareClasses tells a class 0.8 ms off, but not equal ones', () => {
  const compared = compareClasses(
    new Map([
      ['one', around(400)],
      ['two', around(400)],
      ['off', around(400.8)],
    ]),
  )
  expect(compared.filter(({ isTellable }) => isTellable).map(({ pair }) => pair)).toEqual(['one / off', 'two / off'])
})
