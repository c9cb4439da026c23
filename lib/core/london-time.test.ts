import { expect, test } from 'vitest'
import { londonMoment } from './london-time.ts'

test.each([
  ['winter', '2026-01-15', '09:30', '2026-01-15T09:30:00.000Z'],
  ['summer', '2026-07-15', '09:30', '2026-07-15T08:30:00.000Z'],
  ['the repeated hour in October: the first', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['the skipped hour in March: as UTC', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
  ['midnight in summer', '2026-07-15', '00:00', '2026-07-14T23:00:00.000Z'],
])('londonMoment in %s', (_, date, time, moment) => expect(londonMoment(date, time).toISOString()).toBe(moment))
