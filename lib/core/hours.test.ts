import { expect, test } from 'vitest'
import { formatHours } from './hours.ts'

test.each([
  [360, '6 h'],
  [270, '4 h 30 min'],
  [45, '45 min'],
  [60, '1 h'],
  [61, '1 h 1 min'],
  [59, '59 min'],
])('formatHours: %i minutes are %s', (minutes, words) => expect(formatHours(minutes)).toBe(words))
