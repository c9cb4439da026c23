import { expect, test } from 'vitest'
import { daysOf, workingDaysOf } from './labels.ts'

test('workingDaysOf and daysOf say days in words', () => {
  expect([null, [1, 2, 3, 4, 5, 6, 7], [6, 7]].map(workingDaysOf)).toEqual(['Any day', 'Any day', 'Saturday, Sunday'])
  expect(daysOf({ firstDay: '2027-03-04', lastDay: '2027-03-04' })).toBe('4 Mar 2027')
  expect(daysOf({ firstDay: '2027-03-04', lastDay: '2027-03-05' })).toBe('4 Mar 2027 to 5 Mar 2027')
})
