import { expect, test } from 'vitest'
import { shuffle } from './shuffle.ts'

const hundred = Array.from({ length: 100 }, (_, nth) => nth)

test('a seed gives the same order each time, and another seed another', () => {
  expect(shuffle(hundred, 7)).toEqual(shuffle(hundred, 7))
  expect(shuffle(hundred, 7)).not.toEqual(shuffle(hundred, 8))
})

test('every member stays, once', () => {
  expect(shuffle(hundred, 7)).not.toEqual(hundred)
  expect(shuffle(hundred, 7).toSorted((a, b) => a - b)).toEqual(hundred)
})
