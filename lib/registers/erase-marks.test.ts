import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import type { Trx } from '../db/types.ts'
import { testKeyring } from '../testing/import-file.ts'
import { makeClass } from '../testing/make/make-class.ts'
import { test } from '../testing/test.ts'
import { eraseMarks } from './erase-marks.ts'
import { exportAttendance } from './export-attendance.ts'
import { markAttendance } from './mark-attendance.ts'

const pseudonym = { firstName: 'Erased', lastName: '7K2QD' }

test('eraseMarks removes the reasons of one person, and keeps marks and minutes', async ({ trx }) => {
  const mine = await makeMarked(trx)
  await makeMarked(trx)
  const input = { userIds: [mine.bookerId], emails: [], names: [], pseudonym, keyring: testKeyring, now: new Date() }
  expect(await eraseMarks(trx, input)).toMatchObject([
    { table: 'attendance_records', rows: 2, fate: 'blanked', until: null },
  ])
  for (const table of ['attendanceRecords', 'attendanceMarks'] as const) {
    const rows = trx.selectFrom(table).select(['status', 'minutes', 'reason', 'attendeeId'])
    const of = async (isMine: boolean) =>
      (await rows.where('attendeeId', isMine ? '=' : '<>', mine.attendeeId).execute()).map(({ reason }) => reason)
    expect(await of(true), table).toEqual([null, null])
    expect(await of(false), table).toEqual(['Missed the train', 'Missed the train'])
    expect((await rows.execute()).every(({ status, minutes }) => status === 'late' && minutes === 300)).toBe(true)
  }
})

test('exportAttendance gives a person their own attendance, day by day', async ({ trx }) => {
  const { bookerId } = await makeMarked(trx)
  await makeMarked(trx)
  const input = { userIds: [bookerId], keyring: testKeyring, audience: 'person' as const, withSealed: false }
  const [attendance] = await exportAttendance(trx, input)
  expect(attendance).toMatchObject({ name: 'attendance' })
  const common = { status: 'late', minutes: 300, reason: 'Missed the train', idChecked: true }
  expect(attendance?.rows).toEqual([
    { day: '2026-12-01', ...common, markedAt: '2026-12-01T09:40:00.000Z' },
    { day: '2026-12-02', ...common, markedAt: '2026-12-02T09:40:00.000Z' },
  ])
})

/** A course of two days, on both of which the attendee was late. */
async function makeMarked(trx: Trx) {
  const made = await makeClass(trx, '2026-12-01', 'PFA')
  const late = {
    attendeeId: made.attendeeId,
    status: 'late',
    minutes: 300,
    reason: 'Missed the train',
    idChecked: true,
  } as const
  for (const day of ['2026-12-02', '2026-12-01']) {
    const mark = { ...late, id: crypto.randomUUID(), day, markedAt: londonMoment(day, '09:40').toISOString() }
    await markAttendance(trx, made.teacher, { sessionId: made.sessionId, marks: [mark] }, londonMoment(day, '12:00'))
  }
  return made
}
