import { expect, test } from 'vitest'
import { isHere } from './is-here.ts'

test('isHere is true of an attendee who came, if only for part of the day', () => {
  expect((['present', 'late', 'partial'] as const).map(isHere)).toEqual([true, true, true])
  expect((['absent', 'excused', null, undefined] as const).map(isHere)).toEqual([false, false, false, false])
})
