import { expect, test } from 'vitest'
import { barScale, lineScale } from './value-scale.ts'

const space = { top: 20, bottom: 120 }
const ticksOf = (values: number[]) => lineScale(values, space).ticks.map(({ label }) => label)

test('bars stand on zero, and the highest reaches the top', () => {
  const y = barScale([0, 5, 20], space)
  expect([y(0), y(5), y(20)]).toEqual([120, 95, 20])
  expect(barScale([7, 7], space)(7)).toBe(20)
})

test('a bar below zero hangs under the line', () => {
  const y = barScale([10, -10], space)
  expect([y(10), y(0), y(-10)]).toEqual([20, 70, 120])
})

test('bars that are all zero lie on the line', () => expect(barScale([0, 0], space)(0)).toBe(120))

test.each([
  [
    [0, 3, 48],
    ['0', '20', '40', '60'],
  ],
  [
    [210, 224],
    ['210', '215', '220', '225'],
  ],
  [
    [0, 1, 2],
    ['0', '1', '2'],
  ],
  [
    [-3, 4],
    ['-4', '-2', '0', '2', '4'],
  ],
  [
    [0.2, 0.9],
    ['0', '0.5', '1'],
  ],
  [
    [7, 7, 7],
    ['0', '2', '4', '6', '8'],
  ],
  [
    [-7, -7],
    ['-8', '-6', '-4', '-2', '0'],
  ],
  [[5], ['0', '2', '4', '6']],
  [
    [1_200_000, 3_400_000],
    ['0', '1m', '2m', '3m', '4m'],
  ],
  [
    [1e15, 2e15],
    ['0', '500tn', '1000tn', '1500tn', '2000tn'],
  ],
  [
    [1_000_000, 1_000_900],
    ['1,000,000', '1,000,500', '1,001,000'],
  ],
])('a line through %o is read by %o', (values, labels) => expect(ticksOf(values)).toEqual(labels))

test('every value of a line lies between its outer ticks, higher ones above lower ones', () => {
  for (const values of [
    [0, 3, 48],
    [210, 224],
    [-3, 4],
    [7, 7],
    [-250, -200],
    [1e15, 2e15],
  ]) {
    const { y, ticks } = lineScale(values, space)
    const [highest = 0, lowest = 0] = [ticks.at(-1)?.y, ticks[0]?.y]
    expect(highest).toBeGreaterThanOrEqual(space.top)
    expect(lowest).toBeLessThanOrEqual(space.bottom)
    expect(y(Math.max(...values))).toBeLessThanOrEqual(y(Math.min(...values)))
    for (const value of values) expect(y(value)).toBeGreaterThanOrEqual(space.top)
    for (const value of values) expect(y(value)).toBeLessThanOrEqual(space.bottom)
  }
})
