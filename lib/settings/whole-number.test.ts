import { expect, test } from 'vitest'
import { wholeNumber } from './whole-number.ts'

test('wholeNumber takes both ends, and says which of them was passed', () => {
  const faultOf = (value: unknown) => wholeNumber(2, 9999).safeParse(value).error?.issues[0]?.message
  expect([2, 9999].map(faultOf)).toEqual([undefined, undefined])
  expect([1, 10_000, 2.5, Number.NaN].map(faultOf)).toEqual([
    'At least 2.',
    'At most 9,999.',
    'Write a whole number.',
    'Write a whole number.',
  ])
})
