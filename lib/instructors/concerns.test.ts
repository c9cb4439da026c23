import { describe, expect, test } from 'vitest'
import { concernsOf, type Fitness, nameConcern, sayConcern } from './concerns.ts'

const fit: Fitness = { id: 'i', name: 'Ines Ward', weekdays: null, away: [], teaches: null }
const faw = { courseId: 'faw', isRecorded: false }
/** A Thursday and a Friday. */
const days = ['2027-03-04', '2027-03-05']

describe('concernsOf', () => {
  test('finds nothing where nothing is on record', () => {
    expect(concernsOf(fit, { ...faw, days })).toEqual([])
    expect(concernsOf(fit, { ...faw, days: [], isRecorded: true })).toEqual([])
  })

  test.each([
    ['2027-03-01', '2027-03-03', undefined],
    ['2027-03-01', '2027-03-04', '2027-03-04'],
    ['2027-03-05', '2027-03-05', '2027-03-05'],
    ['2027-03-06', '2027-03-09', undefined],
  ])('sees days away from %s to %s', (firstDay, lastDay, day) => {
    const found = concernsOf({ ...fit, away: [{ firstDay, lastDay }] }, { ...faw, days })
    expect(found).toEqual(day ? [{ kind: 'away', day }] : [])
  })

  test('sees the first day on which they do not usually work, in whatever order days are given', () => {
    expect(concernsOf({ ...fit, weekdays: [4, 5] }, { ...faw, days })).toEqual([])
    const found = concernsOf({ ...fit, weekdays: [1] }, { ...faw, days: days.toReversed() })
    expect(found).toEqual([{ kind: 'dayOff', day: '2027-03-04' }])
  })

  test('asks for a qualification for the course if any is recorded, for the instructor or for the course', () => {
    const none = [{ kind: 'unqualified', lastDay: '2027-03-05', until: null }]
    expect(concernsOf(fit, { ...faw, days, isRecorded: true })).toEqual(none)
    const other = { courseId: 'pfa', from: null, until: null }
    expect(concernsOf({ ...fit, teaches: [other] }, { ...faw, days })).toEqual(none)
    expect(concernsOf({ ...fit, teaches: [other] }, { ...faw, courseId: '', days })).toEqual([])
  })

  test.each([
    [null, '2027-03-05', []],
    [null, null, []],
    ['2027-03-05', null, []],
    [null, '2027-03-04', ['2027-03-04']],
    ['2027-03-06', null, [null]],
  ])('a qualification from %s until %s has to be valid on the last day', (from, until, found) => {
    const concerns = concernsOf({ ...fit, teaches: [{ courseId: 'faw', from, until }] }, { ...faw, days })
    expect(concerns).toEqual(found.map((one) => ({ kind: 'unqualified', lastDay: '2027-03-05', until: one })))
  })

  test('the later of two qualifications counts', () => {
    const held = ['2026-12-01', '2027-02-01'].map((until) => ({ courseId: 'faw', from: null, until }))
    expect(concernsOf({ ...fit, teaches: held }, { ...faw, days })).toMatchObject([{ until: '2027-02-01' }])
  })
})

test('sayConcern and nameConcern put a concern into words', () => {
  const lastDay = '2027-03-05'
  const words = (
    [
      { kind: 'away', day: '2027-03-04' },
      { kind: 'dayOff', day: '2027-03-06' },
      { kind: 'unqualified', lastDay, until: '2027-02-01' },
      { kind: 'unqualified', lastDay, until: null },
    ] as const
  ).map((concern) => [sayConcern('Ines Ward', concern), nameConcern(concern)])
  expect(words).toEqual([
    ['Ines Ward is away on 4 Mar 2027.', 'away 4 Mar 2027'],
    ['Ines Ward does not usually work on a Saturday (6 Mar 2027).', 'not on a Saturday'],
    ['Ines Ward’s qualification for this course expires on 1 Feb 2027, before it ends.', 'qualified until 1 Feb 2027'],
    ['Ines Ward has no qualification for this course on record.', 'not qualified for this course'],
  ])
})
