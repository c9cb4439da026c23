import { expect, test } from 'vitest'
import { describeMark } from './describe-mark.ts'

test.for([
  [{ status: 'present', minutes: 360, reason: 'Bus' }, 'present, Bus'],
  [{ status: 'late', minutes: 300, reason: 'Bus' }, 'late, 300 minutes, Bus'],
  [{ status: 'partial', minutes: 0 }, 'part of the day, 0 minutes'],
  [{ status: 'late' }, 'late'],
  [{ status: 'absent', minutes: 0, reason: null }, 'absent'],
  [{ status: null }, 'not marked'],
  [{ idChecked: true }, 'ID checked'],
  [{ idChecked: false }, 'ID not checked'],
] as const)('describeMark says %j as “%s”', ([mark, words]) => {
  expect(describeMark(mark)).toBe(words)
})
