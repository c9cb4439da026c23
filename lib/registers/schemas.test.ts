import { expect, test } from 'vitest'
import { attendanceMark, attendanceMarks, sentAssessment } from './schemas.ts'

const id = crypto.randomUUID()
const mark = { id, attendeeId: id, day: '2026-12-01', status: 'late', markedAt: '2026-12-01T09:30:00Z' }

test.for<[string, unknown[], unknown[]]>([
  ['status', ['present', 'absent', 'late', 'partial', 'excused', null], ['here', '']],
  ['minutes', [0, 1440, undefined], [-1, 1441, 1.5]],
  ['reason', ['x'.repeat(500)], ['x'.repeat(501)]],
  ['markedAt', ['2026-07-01T10:30:00+01:00'], ['2026-12-01', 'now']],
  ['baseVersion', [0, undefined], [-1]],
])('attendanceMark takes %s within their bounds', ([field, good, bad]) => {
  const takes = (value: unknown) => attendanceMark.safeParse({ ...mark, [field]: value }).success
  expect(good.filter((value) => !takes(value))).toEqual([])
  expect(bad.filter(takes)).toEqual([])
})

test('attendanceMarks takes 1 to 500 marks', () => {
  const takes = (count: number) => attendanceMarks.safeParse(Array(count).fill(mark)).success
  expect([0, 1, 500, 501].map(takes)).toEqual([false, true, true, false])
})

test('sentAssessment takes passed, failed and null, and a moment with its offset', () => {
  const sent = { attendeeId: id, assessment: 'passed', assessedAt: '2026-07-01T10:30:00+01:00' }
  const takes = (over: object) => sentAssessment.safeParse({ ...sent, ...over }).success
  expect([{}, { assessment: 'failed' }, { assessment: null }, { seen: null }, { seen: 'passed' }].every(takes)).toBe(
    true,
  )
  expect(
    [{ assessment: 'good' }, { assessment: undefined }, { assessedAt: '2026-07-01' }, { seen: 'good' }].some(takes),
  ).toBe(false)
})
