import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPlainDate } from '../core/dates.ts'
import {
  contactMinutes,
  decideAssessment,
  decideMark,
  type LedgerEntry,
  minutesOf,
  noPrint,
  whyNotCertify,
  whyNotMark,
} from './rules.ts'

test('contactMinutes shares the hours of a course among its days, to the minute', () => {
  expect(contactMinutes('18', 3)).toEqual([360, 360, 360])
  expect(contactMinutes('2.5', 4)).toEqual([37, 37, 37, 39])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 30 }), (quarters, days) => {
      const minutes = contactMinutes(String(quarters / 4), days)
      expect(minutes.reduce((sum, each) => sum + each)).toBe(quarters * 15)
    }),
  )
})

test('minutesOf counts the whole day, the minutes given, or nothing', () => {
  expect(minutesOf({ status: 'present', minutes: 5 }, 360)).toBe(360)
  expect(minutesOf({ status: 'late' }, 360)).toBe(360)
  expect(minutesOf({ status: 'late', minutes: 330 }, 360)).toBe(330)
  expect(minutesOf({ status: 'partial' }, 360)).toBeUndefined()
  expect(minutesOf({ status: 'partial', minutes: 900 }, 360)).toBe(360)
  for (const status of ['absent', 'excused', null] as const) expect(minutesOf({ status, minutes: 60 }, 360)).toBe(0)
})

test.for([
  ['2026-11-30', 'opens on the day'],
  ['2026-12-01', undefined],
  ['2026-12-10', undefined],
  ['2026-12-11', 'closed 7 days after'],
])('on %s the register of 1 to 3 December: %s', ([today, answer]) => {
  const said = whyNotMark({ day: '2026-12-01', lastDay: '2026-12-03', isSubmitted: false }, today ?? '')
  expect(said).toEqual(answer === undefined ? undefined : expect.stringContaining(answer))
})

test('whyNotMark sends an instructor to the office once the register was handed in', () => {
  expect(whyNotMark({ day: '2026-12-01', lastDay: '2026-12-01', isSubmitted: true }, '2026-12-01')).toMatch('handed in')
})

const nine = new Date('2026-12-01T09:00:00Z')
const ten = new Date('2026-12-01T10:00:00Z')

test.for([
  ['2027-03-21', '2027-03-28T22:59:59Z', '2027-03-28T23:00:00Z'],
  ['2027-10-24', '2027-10-31T23:59:59Z', '2027-11-01T00:00:00Z'],
  ['2028-02-22', '2028-02-29T23:59:59Z', '2028-03-01T00:00:00Z'],
])('the register of %s closes at midnight in London, whatever the clocks do', ([day = '', open = '', shut = '']) => {
  const why = (at: string) => whyNotMark({ day, lastDay: day, isSubmitted: false }, toPlainDate(new Date(at)))
  expect(why(open)).toBeUndefined()
  expect(why(shut)).toContain('closed 7 days after')
})

test('decideMark lets the later mark of two phones win', () => {
  const standing = { at: nine, version: 3, from: 'register' } as const
  const later = { at: ten, baseVersion: 0, from: 'register' } as const
  expect(decideMark(undefined, later)).toBe('applied')
  expect(decideMark(standing, later)).toBe('applied')
  expect(decideMark({ ...standing, at: ten }, { ...later, at: nine })).toBe('older')
  expect(decideMark({ ...standing, at: ten }, { ...later, at: nine, baseVersion: 3 })).toBe('applied')
  expect(decideMark({ ...standing, at: ten }, { ...later, at: nine, baseVersion: undefined })).toBe('older')
})

test('decideMark lets no phone override an edit it has not seen, and no admin a mark they have not seen', () => {
  const standing = { at: nine, version: 3, from: 'office' } as const
  const mark = { at: ten, from: 'register' } as const
  expect(decideMark(standing, { ...mark, baseVersion: 2 })).toBe('conflict')
  expect(decideMark(standing, { ...mark, baseVersion: undefined })).toBe('conflict')
  expect(decideMark(standing, { ...mark, baseVersion: 3 })).toBe('applied')
  expect(decideMark({ ...standing, from: 'register' }, { ...mark, from: 'office', baseVersion: 2 })).toBe('conflict')
})

test('decideMark lets an ID check apply though a later mark stands, but not over an edit it has not seen', () => {
  const tick = { at: nine, baseVersion: undefined, from: 'register', isTick: true } as const
  expect(decideMark({ at: ten, version: 1, from: 'register' }, tick)).toBe('applied')
  expect(decideMark({ at: ten, version: 1, from: 'office' }, tick)).toBe('conflict')
  expect(decideMark({ at: nine, version: 1, from: 'register' }, { ...tick, isTick: false })).toBe('applied')
})

test('decideAssessment lets the later assessment win, unless it had not seen the one by a colleague', () => {
  const standing = { assessment: 'passed', at: nine, by: 'ines' } as const
  const later = { assessment: 'failed', at: ten, by: 'olga' } as const
  expect(decideAssessment(undefined, later)).toBe('applied')
  expect(decideAssessment(standing, later)).toBe('applied')
  expect(decideAssessment(standing, { ...later, seen: 'passed' })).toBe('applied')
  expect(decideAssessment(standing, { ...later, seen: null })).toBe('conflict')
  expect(decideAssessment(standing, { ...later, seen: 'failed' })).toBe('conflict')
  expect(decideAssessment(standing, { ...later, seen: null, by: 'ines' })).toBe('applied')
  expect(decideAssessment(standing, { ...later, seen: null, assessment: 'passed' })).toBe('applied')
})

test('decideAssessment takes an earlier assessment, or one of the same moment, as the same or as older', () => {
  const standing = { assessment: 'passed', at: nine, by: 'ines' } as const
  const sent = { assessment: 'failed', at: nine, by: 'olga', seen: null } as const
  expect(decideAssessment(standing, sent)).toBe('older')
  expect(decideAssessment({ ...standing, at: ten }, sent)).toBe('older')
  expect(decideAssessment(standing, { ...sent, assessment: 'passed' })).toBe('same')
})

const done: LedgerEntry = {
  isNamed: true,
  isPrintable: true,
  marks: ['present', 'late'],
  attendedMinutes: 720,
  requiredMinutes: 720,
  assessment: 'passed',
  attendanceOnly: false,
}

test('whyNotCertify names everything that is missing', () => {
  expect(whyNotCertify(done)).toEqual([])
  expect(whyNotCertify({ ...done, marks: ['present', null], attendedMinutes: 360, isNamed: false })).toEqual([
    'has no name yet',
    'not marked on 1 of 2 days',
  ])
  expect(whyNotCertify({ ...done, attendedMinutes: 690, assessment: null })).toEqual([
    '11 h 30 min of 12 h',
    'not assessed yet',
  ])
  expect(whyNotCertify({ ...done, isPrintable: false })).toEqual([noPrint])
  expect(whyNotCertify({ ...done, attendedMinutes: 719 })).toEqual(['11 h 59 min of 12 h'])
  expect(whyNotCertify({ ...done, marks: [null], attendedMinutes: 0 })).toEqual(['not marked'])
  expect(whyNotCertify({ ...done, assessment: 'failed', attendanceOnly: true })).toEqual([])
  expect(whyNotCertify({ ...done, assessment: 'failed' })).toEqual(['did not pass the assessment'])
  expect(whyNotCertify({ ...done, assessment: null, attendanceOnly: true })).toEqual([])
})
