import { expect, test } from 'vitest'
import type { Plan } from './find-plan.ts'
import { daysAsText, planChanges } from './plan-changes.ts'
import { planConflict, planWords } from './plan-conflict.ts'

const plan: Plan = {
  id: 'session',
  status: 'published',
  version: 3,
  capacity: 12,
  seatsTaken: 2,
  courseId: 'course',
  venueId: 'venue',
  instructorId: 'instructor',
  cancelledAt: null,
  cancellationReason: null,
  submittedAt: null,
  joiningNotes: null,
  courseName: 'First Aid at Work',
  courseCode: 'FAW',
  venue: 'Moorside Rooms, Leeds',
  venueName: 'Moorside Rooms',
  instructorName: 'Ines Ward',
  days: [
    { day: '2026-12-01', from: '09:30', until: '16:30' },
    { day: '2026-12-02', from: '09:30', until: '16:30' },
  ],
}
const [first] = plan.days
const days = first ? [first] : []
const wanted = {
  ...plan,
  venueId: 'venue',
  instructorId: 'instructor',
  status: 'published' as const,
  joiningNotes: undefined,
}

test('daysAsText writes the days of a session in one line', () => {
  expect(daysAsText(plan.days)).toBe('2026-12-01 09:30–16:30; 2026-12-02 09:30–16:30')
})

test('planChanges names the fields that differ, with both values', () => {
  expect(planChanges(plan, { ...plan })).toEqual({})
  const after = { ...plan, venue: null, capacity: 10, instructorName: null, days, joiningNotes: 'Side door' }
  expect(planChanges(plan, after)).toEqual({
    venue: { before: 'Moorside Rooms, Leeds', after: null },
    capacity: { before: 12, after: 10 },
    instructor: { before: 'Ines Ward', after: null },
    days: { before: daysAsText(plan.days), after: daysAsText(days) },
    joiningNotes: { before: null, after: 'Side door' },
  })
})

test('planWords writes every field of a plan as text, a day per field', () => {
  expect(planWords({ ...plan, venueId: null, instructorId: null })).toEqual({
    courseId: 'course',
    venueId: '',
    instructorId: '',
    status: 'published',
    capacity: '12',
    joiningNotes: '',
    day1: '2026-12-01 09:30–16:30',
    day2: '2026-12-02 09:30–16:30',
  })
})

test('planConflict shows every field in which mine and theirs differ, and the original where it is known', () => {
  const mine = { ...wanted, capacity: 14, days: [first ?? { day: '', from: '', until: '' }] as const }
  const { standing } = planConflict(plan, { ...mine, days: [...mine.days] })
  expect(standing).toMatchObject({ version: 3, values: planWords(plan) })
  expect(standing.contested).toEqual({
    capacity: { mine: '14', theirs: '12' },
    day2: { mine: '', theirs: '2026-12-02 09:30–16:30' },
  })

  const opened = { capacity: '11' }
  expect(planConflict(plan, { ...mine, days: [...mine.days], opened }).standing.contested).toEqual({
    capacity: { mine: '14', theirs: '12', original: '11' },
    day2: { mine: '', theirs: '2026-12-02 09:30–16:30', original: '' },
  })
})
