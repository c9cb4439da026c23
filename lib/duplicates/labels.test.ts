import { expect, test } from 'vitest'
import { describeLevel, describeReason, describeScore } from './labels.ts'

test.each([
  ['given', 'same', 'Same first name'],
  ['surname', 'near', 'Nearly the same last name'],
  ['swapped', 'part', 'One name in the place of the other, the other name different'],
  ['swapped', 'similar', 'First and last name swapped'],
  ['birth', 'moved', 'Date of birth with day and month swapped'],
  ['birth', 'different', 'Different date of birth'],
  ['home', 'near', 'Another address in the same town'],
  ['home', 'different', 'Different address'],
  ['email', 'moved', 'Same email name at another provider'],
  ['email', 'different', 'Different email'],
  ['phone', 'part', 'Two digits different in the phone'],
  ['mobile', 'part', 'Two digits different in the mobile'],
  ['mobile', 'same', 'Same mobile'],
  ['twins', 'same', 'Could be twins: other first names, same last name and date of birth'],
] as const)('describeReason says of %s and %s: %s', (code, level, words) => {
  expect(describeReason({ code, level })).toBe(words)
})

test.each([
  ['birth', 'moved', 'Day and month swapped'],
  ['birth', 'same', 'Same'],
  ['email', 'moved', 'Same, in another place'],
  ['given', 'short', 'Part of the same'],
  ['given', 'near', 'Nearly the same'],
] as const)('describeLevel says of %s and %s: %s', (code, level, words) => {
  expect(describeLevel({ code, level })).toBe(words)
})

test('describeScore calls 15 bits almost certain, 6 very likely, and less likely', () => {
  expect([15, 14.99, 6, 5.99].map(describeScore)).toEqual(['Almost certain', 'Very likely', 'Very likely', 'Likely'])
})
