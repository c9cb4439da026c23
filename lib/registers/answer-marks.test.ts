import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { makeClass, makeSeat } from '../testing/make/make-class.ts'
import { test } from '../testing/test.ts'
import { answerMarks } from './answer-marks.ts'
import { markRegister } from './mark-attendance.ts'
import type { AttendanceMark } from './schemas.ts'

const day = '2026-12-01'
const now = londonMoment(day, '12:00')
const at = (time: string) => londonMoment(day, time).toISOString()
const present = (attendeeId: string, over: Partial<AttendanceMark> = {}): AttendanceMark => ({
  id: randomUUID(),
  attendeeId,
  day,
  status: 'present',
  markedAt: at('09:31'),
  ...over,
})

test('answerMarks returns each outcome with the record that stands afterwards', async ({ trx }) => {
  const { teacher, teacherId, sessionId, attendeeId } = await makeClass(trx)
  const stranger = await makeClass(trx)
  await answerMarks(
    trx,
    stranger.teacher,
    { sessionId: stranger.sessionId, marks: [present(stranger.attendeeId)] },
    now,
  )
  const late = present(attendeeId, { status: 'late', minutes: 300, reason: 'Bus', markedAt: at('09:40') })
  const older = present(attendeeId)
  const foreign = present(stranger.attendeeId)
  const answers = await answerMarks(trx, teacher, { sessionId, marks: [late, older, foreign] }, now)

  const record = {
    day,
    status: 'late',
    minutes: 300,
    reason: 'Bus',
    idChecked: false,
    markedFrom: 'register',
    markedByName: 'Ines Ward',
    version: 2,
  }
  expect(answers).toMatchObject([
    { id: late.id, outcome: 'applied', attendeeId, day, record },
    { id: older.id, outcome: 'applied', attendeeId, day, record },
    { id: foreign.id, outcome: 'refused', attendeeId: stranger.attendeeId, record: null },
  ])
  const kept = trx.selectFrom('attendanceMarks').selectAll().where('attendeeId', '=', attendeeId)
  expect(await kept.orderBy('markedAt').execute()).toMatchObject([
    { id: older.id, status: 'present', minutes: 360, markedBy: teacherId, receivedAt: now },
    { id: late.id, status: 'late', minutes: 300, reason: 'Bus', markedBy: teacherId },
  ])
})

test('answerMarks and markRegister answer nothing of a session out of reach', async ({ trx }) => {
  const { sessionId, attendeeId, bookerId } = await makeClass(trx)
  const marks = [present(attendeeId)]
  for (const actor of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(bookerId)]) {
    expect(await answerMarks(trx, actor, { sessionId, marks }, now)).toBeUndefined()
    expect(await markRegister(trx, actor, { sessionId, marks }, now)).toBeUndefined()
  }
  expect(await trx.selectFrom('attendanceMarks').select('id').execute()).toEqual([])
})

test('markRegister says whether a mark is of the register, a check-in code or the office', async ({ trx }) => {
  const { teacher, teacherId, sessionId } = await makeClass(trx)
  const sourceOf = async (actor: typeof teacher, over: Partial<AttendanceMark> = {}) => {
    const { attendeeId } = await makeSeat(trx, sessionId)
    await markRegister(trx, actor, { sessionId, marks: [present(attendeeId, over)] }, now)
    const record = trx.selectFrom('attendanceRecords').select('markedFrom').where('attendeeId', '=', attendeeId)
    return (await record.executeTakeFirst())?.markedFrom
  }
  expect(await sourceOf(teacher)).toBe('register')
  expect(await sourceOf(teacher, { isCheckIn: true })).toBe('check_in')
  expect(await sourceOf(asAdmin(await makeStaff(trx, 'admin')))).toBe('office')
  expect(await sourceOf(asAdmin(), { isCheckIn: true })).toBe('office')
  expect(await sourceOf(asAdmin(teacherId))).toBe('register')
})

test('markRegister marks nobody on a session that is a draft or cancelled', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  for (const status of ['draft', 'cancelled'] as const) {
    const ended = { status, ...(status === 'cancelled' && { cancelledAt: now }) }
    await trx.updateTable('courseSessions').set(ended).where('id', '=', sessionId).execute()
    const attempt = markRegister(trx, teacher, { sessionId, marks: [present(attendeeId)] }, now)
    await expect(attempt).rejects.toThrow(`This session is ${status}.`)
  }
})

test('markRegister refuses a day without a course, and part of a day without minutes', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const mark = (over: Partial<AttendanceMark>) =>
    markRegister(trx, teacher, { sessionId, marks: [present(attendeeId, over)] }, now)
  expect(await mark({ day: '2026-12-02' })).toMatchObject([
    { outcome: 'refused', message: 'This person is not on the register of that day.' },
  ])
  expect(await mark({ status: 'partial' })).toMatchObject([
    { outcome: 'refused', message: 'Say how many minutes they attended.' },
  ])
  expect(await mark({ status: 'partial', minutes: 0 })).toMatchObject([{ outcome: 'applied' }])
})

test('markRegister logs what each mark says', async ({ trx }) => {
  const { teacher, sessionId, attendeeId, bookerId } = await makeClass(trx)
  const marks = [
    present(attendeeId, { markedAt: at('09:30') }),
    present(attendeeId, { status: null, markedAt: at('09:31') }),
    present(attendeeId, { status: undefined, idChecked: true, markedAt: at('09:32') }),
    present(attendeeId, { status: undefined, idChecked: false, markedAt: at('09:33') }),
  ]
  await trx.updateTable('users').set({ lastActivityDate: null }).execute()
  await markRegister(trx, teacher, { sessionId, marks }, now)
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'details']).orderBy('id')
  const logged = await log.where('activityType', '=', 'attendance.marked').execute()
  const course = 'Emergency First Aid at Work, 1 Dec 2026'
  expect(logged.map(({ activityDescription }) => activityDescription)).toEqual(
    ['Present', 'Mark taken back', 'ID checked', 'ID check taken back'].map((word) => `${word}: ${course}`),
  )
  expect(logged[0]).toMatchObject({
    userId: bookerId,
    details: { sessionId, day, status: 'present', markedAt: at('09:30') },
  })
  const person = trx.selectFrom('users').select('lastActivityDate').where('id', '=', bookerId)
  expect((await person.executeTakeFirst())?.lastActivityDate).toEqual(now)
})
