import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { makeClass } from '../testing/make/make-class.ts'
import { test } from '../testing/test.ts'
import { markAttendance } from './mark-attendance.ts'
import { type AttendanceMark, attendanceMark } from './schemas.ts'

const day = '2026-12-01'
const at = (time: string) => londonMoment(day, time)
const now = at('12:00')

test('markAttendance records a mark with its own time, and logs it', async ({ trx }) => {
  const { teacher, sessionId, attendeeId, bookerId } = await makeClass(trx)
  const mark = present(attendeeId, '09:31')

  expect(await markAttendance(trx, teacher, { sessionId, marks: [mark] }, now)).toEqual([
    { id: mark.id, outcome: 'applied' },
  ])
  expect(await standing(trx, attendeeId)).toMatchObject({
    status: 'present',
    minutes: 360,
    markedAt: at('09:31'),
    markedBy: teacher.userId,
    markedFrom: 'register',
    version: 1,
  })
  const told = trx.selectFrom('userActivityLogs').selectAll().where('activityType', '=', 'attendance.marked')
  expect(await told.executeTakeFirst()).toMatchObject({ userId: bookerId, relatedEntityId: attendeeId })
})

test('markAttendance changes nothing for a mark sent again, even twice at once', async ({ ownDb }) => {
  const { teacher, sessionId, attendeeId } = await inTransaction(ownDb, makeClass)
  const mark = present(attendeeId, '09:31')
  const send = () => inTransaction(ownDb, (trx) => markAttendance(trx, teacher, { sessionId, marks: [mark] }, now))

  const answers = await Promise.all([send(), send(), send()])
  expect(answers).toEqual(Array(3).fill([{ id: mark.id, outcome: 'applied' }]))
  expect(await standing(ownDb, attendeeId)).toMatchObject({ version: 1 })
})

test('the later of two marks wins, whichever arrives first', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const send = (mark: AttendanceMark) => markAttendance(trx, teacher, { sessionId, marks: [mark] }, now)
  await send({ ...present(attendeeId, '09:50'), status: 'late', minutes: 340 })

  expect(await send(present(attendeeId, '09:31'))).toMatchObject([{ outcome: 'older' }])
  expect(await standing(trx, attendeeId)).toMatchObject({ status: 'late', minutes: 340, version: 1 })
})

test('a mark that names what it replaces applies from a phone with a slow clock, and so does its next tap', async ({
  trx,
}) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const send = (mark: AttendanceMark, later = 0) =>
    markAttendance(trx, teacher, { sessionId, marks: [mark] }, new Date(now.getTime() + later * 60_000))
  await send(present(attendeeId, '10:00'))

  const slow = { ...present(attendeeId, '08:05'), status: 'absent' as const, baseVersion: 1 }
  expect(await send(slow, 1)).toMatchObject([{ outcome: 'applied' }])
  expect(await standing(trx, attendeeId)).toMatchObject({ status: 'absent', markedAt: at('10:00'), version: 2 })
  expect(await send(slow, 2)).toMatchObject([{ outcome: 'applied' }])

  const next = { ...present(attendeeId, '08:06'), baseVersion: 1 }
  expect(await send(next, 3)).toMatchObject([{ outcome: 'applied' }])
  expect(await standing(trx, attendeeId)).toMatchObject({ status: 'present', markedAt: at('10:00'), version: 3 })
  expect(await send({ ...present(attendeeId, '08:04'), status: 'absent' }, 4)).toMatchObject([{ outcome: 'older' }])
})

test('a phone with a slow clock does not replace what it has not seen', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const other = asInstructor(await makeStaff(trx, 'instructor'))
  await markAttendance(trx, teacher, { sessionId, marks: [present(attendeeId, '10:00')] }, now)
  await trx.updateTable('courseSessions').set({ instructorId: other.userId }).where('id', '=', sessionId).execute()
  const marks = [{ ...present(attendeeId, '08:05'), status: 'absent' as const, baseVersion: 0 }]
  expect(await markAttendance(trx, other, { sessionId, marks }, now)).toMatchObject([{ outcome: 'older' }])
})

test('a mark that has not seen an edit by an admin is a conflict, and applies once it has', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const send = (mark: AttendanceMark, actor = teacher) => markAttendance(trx, actor, { sessionId, marks: [mark] }, now)
  await send(present(attendeeId, '09:31'))
  await send({ ...present(attendeeId, '10:30'), status: 'absent', baseVersion: 1 }, asAdmin())

  const blind = { ...present(attendeeId, '11:00'), baseVersion: 1 }
  expect(await send(blind)).toMatchObject([{ outcome: 'conflict' }])
  expect(await standing(trx, attendeeId)).toMatchObject({ status: 'absent', markedFrom: 'office', version: 2 })
  const kept = trx.selectFrom('attendanceMarks').select(['status', 'outcome']).where('id', '=', blind.id)
  expect(await kept.executeTakeFirst()).toEqual({ status: 'present', outcome: 'conflict' })

  expect(await send({ ...blind, id: randomUUID(), baseVersion: 2 })).toMatchObject([{ outcome: 'applied' }])
})

test('an admin cannot replace a mark that they have not seen', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  await markAttendance(trx, teacher, { sessionId, marks: [present(attendeeId, '09:31')] }, now)
  const marks = [{ ...present(attendeeId, '10:00'), status: 'absent' as const, baseVersion: 0 }]
  expect(await markAttendance(trx, asAdmin(), { sessionId, marks }, now)).toMatchObject([{ outcome: 'conflict' }])
})

test('taking a mark back leaves the ID check', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const marks = [
    { ...present(attendeeId, '09:31'), idChecked: true },
    { ...present(attendeeId, '09:32'), status: null },
  ]
  await markAttendance(trx, teacher, { sessionId, marks }, now)
  expect(await standing(trx, attendeeId)).toMatchObject({ status: null, minutes: 0, idChecked: true, version: 2 })
})

test.for(['before', 'after'] as const)('an ID check erases no mark that arrives %s it', async (order, { trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const mark = { ...present(attendeeId, '09:05'), status: 'late' as const, minutes: 340, reason: 'Bus' }
  const tick = tickAt(attendeeId, '09:10')
  for (const one of order === 'before' ? [mark, tick] : [tick, mark])
    expect(await markAttendance(trx, teacher, { sessionId, marks: [one] }, now)).toMatchObject([{ outcome: 'applied' }])

  expect(await standing(trx, attendeeId)).toMatchObject({
    status: 'late',
    minutes: 340,
    reason: 'Bus',
    markedAt: at('09:05'),
    idChecked: true,
    version: 2,
  })
  const told = trx
    .selectFrom('userActivityLogs')
    .select('activityDescription')
    .where('relatedEntityId', '=', attendeeId)
  expect((await told.execute()).map(({ activityDescription }) => activityDescription)).toContainEqual(
    expect.stringMatching(/^ID checked: /),
  )
})

test('an ID check applies after a later mark, but is a conflict with an edit that it has not seen', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const send = (mark: AttendanceMark, actor = teacher) => markAttendance(trx, actor, { sessionId, marks: [mark] }, now)
  await send(present(attendeeId, '09:31'))
  expect(await send(tickAt(attendeeId, '09:10'))).toMatchObject([{ outcome: 'applied' }])
  expect(await standing(trx, attendeeId)).toMatchObject({ status: 'present', markedAt: at('09:31'), idChecked: true })

  await send({ ...present(attendeeId, '10:00'), status: 'absent', idChecked: false, baseVersion: 2 }, asAdmin())
  expect(await send(tickAt(attendeeId, '10:10'))).toMatchObject([{ outcome: 'conflict' }])
  expect(await standing(trx, attendeeId)).toMatchObject({ status: 'absent', idChecked: false })
})

test('a mark needs a status or an ID check', () => {
  const { status: _, ...nothing } = present(randomUUID(), '09:00')
  expect(attendanceMark.safeParse(nothing).success).toBe(false)
  expect(attendanceMark.safeParse({ ...nothing, idChecked: true }).success).toBe(true)
})

test('a phone whose clock is fast marks nothing in the future', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  await markAttendance(trx, teacher, { sessionId, marks: [present(attendeeId, '23:00')] }, now)
  expect(await standing(trx, attendeeId)).toMatchObject({ markedAt: now })
})

test.for([
  ['2026-11-30', 'The register opens on the day of the course.'],
  ['2026-12-09', 'The register closed 7 days after the course. Ask the office to correct it.'],
] as const)('on %s an instructor is refused and an admin is not', async ([today, message], { trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const marks = [present(attendeeId, '09:31')]
  const then = londonMoment(today, '12:00')
  expect(await markAttendance(trx, teacher, { sessionId, marks }, then)).toMatchObject([
    { outcome: 'refused', message },
  ])
  expect(await standing(trx, attendeeId)).toBeUndefined()
  expect(await markAttendance(trx, asAdmin(), { sessionId, marks }, then)).toMatchObject([{ outcome: 'applied' }])
})

test('an instructor cannot mark an attendee of another session, nor the session of a colleague', async ({ trx }) => {
  const mine = await makeClass(trx)
  const other = await makeClass(trx)
  const marks = [present(other.attendeeId, '09:31'), present(mine.attendeeId, '09:31')]

  expect(await markAttendance(trx, mine.teacher, { sessionId: mine.sessionId, marks }, now)).toMatchObject([
    { outcome: 'refused' },
    { outcome: 'applied' },
  ])
  expect(await standing(trx, other.attendeeId)).toBeUndefined()
  for (const stranger of [mine.teacher, asCustomer(other.bookerId)]) {
    const attempt = markAttendance(trx, stranger, { sessionId: other.sessionId, marks }, now)
    await expect(attempt).rejects.toThrow('no longer exists')
  }
})

function present(attendeeId: string, time: string): AttendanceMark {
  return { id: randomUUID(), attendeeId, day, status: 'present', markedAt: at(time).toISOString() }
}

function tickAt(attendeeId: string, time: string): AttendanceMark {
  return { id: randomUUID(), attendeeId, day, idChecked: true, markedAt: at(time).toISOString() }
}

function standing(db: Db, attendeeId: string) {
  return db.selectFrom('attendanceRecords').selectAll().where('attendeeId', '=', attendeeId).executeTakeFirst()
}
