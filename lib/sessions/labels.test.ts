import { expect, test } from 'vitest'
import { lacksPeople, sessionWord } from './labels.ts'

test.for([
  ['draft', 12, 'Draft', 'needs'],
  ['cancelled', 0, 'Cancelled', 'danger'],
  ['completed', 12, 'Completed', 'quiet'],
  ['published', 8, 'Open', 'quiet'],
  ['published', 9, 'Almost full: 3 left', 'good'],
  ['published', 11, 'Almost full: 1 left', 'good'],
  ['published', 12, 'Full', 'good'],
  ['published', 13, 'Full', 'good'],
] as const)('sessionWord calls a %s session with %i of 12 seats taken “%s”', ([status, seatsTaken, word, tone]) => {
  expect(sessionWord({ status, capacity: 12, seatsTaken })).toEqual({ word, tone })
})

test('lacksPeople is true of a published session below its minimum alone', () => {
  const session = { status: 'published', seatsTaken: 3, minimumAttendees: 4 } as const
  expect(lacksPeople(session)).toBe(true)
  expect(lacksPeople({ ...session, seatsTaken: 4 })).toBe(false)
  expect(lacksPeople({ ...session, status: 'draft' })).toBe(false)
})
