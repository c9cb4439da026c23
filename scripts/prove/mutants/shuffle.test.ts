import { expect, test } from 'vitest'
import { shuffle } from './shuffle.ts'

const hundred = Array.from({ length: 100 }, (_, nth) => nth)

test('shuffle gives one order per seed', () => {
  expect(shuffle(hundred, 7)).toEqual(shuffle(hundred, 7))
  expect(shuffle(hundred, 7)).not.toEqual(shuffle(hundred, 8))
})

test('shuffle keeps every member once', () => {
  expect(shuffle(hundred, 7)).not.toEqual(hundred)
  expect(shuffle(hundred, 7).toSorted((a, b) => a - b)).toEqual(hundred)
})
