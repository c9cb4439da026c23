import { expect } from 'vitest'
import { londonMoment } from '../../core/london-time.ts'
import type { Db, Trx } from '../../db/types.ts'
import { checkInCode } from '../../sessions/check-in/check-in-code.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { markAttendance } from '../mark-attendance.ts'
import { checkInAttendee } from './check-in-attendee.ts'
import { listCheckInHashes } from './list-check-in-codes.ts'

const day = '2026-12-01'
const now = londonMoment(day, '09:20')

test('checkInAttendee marks an attendee present by their code, and logs it', async ({ trx }) => {
  const { teacher, sessionId, attendeeId, userId, code } = await makeClass(trx)
  expect(await checkInAttendee(trx, teacher, { sessionId, day, code: ` ${code.toLowerCase()} ` }, now)).toEqual({
    isNew: true,
  })
  const kept = { status: 'present', minutes: 360, markedAt: now, markedFrom: 'check_in', markedBy: teacher.userId }
  expect(await standing(trx, attendeeId)).toMatchObject({ ...kept, version: 1 })
  const told = trx.selectFrom('userActivityLogs').select(['userId', 'actorId'])
  expect(await told.where('activityType', '=', 'attendance.marked').execute()).toEqual([
    { userId, actorId: teacher.userId },
  ])
})

test('checkInAttendee changes nothing for an attendee who is present or late already', async ({ trx }) => {
  const { teacher, sessionId, attendeeId, code } = await makeClass(trx)
  const late = { id: crypto.randomUUID(), attendeeId, day, status: 'late', minutes: 300 } as const
  await markAttendance(trx, teacher, { sessionId, marks: [{ ...late, markedAt: now.toISOString() }] }, now)
  const again = () => checkInAttendee(trx, teacher, { sessionId, day, code }, londonMoment(day, '10:00'))
  expect([await again(), await again()]).toEqual([{ isNew: false }, { isNew: false }])
  expect(await standing(trx, attendeeId)).toMatchObject({ status: 'late', version: 1 })
})

test('checkInAttendee refuses codes of other sessions and of an earlier attendee, and text that is no code', async ({
  trx,
}) => {
  const { teacher, sessionId, attendeeId, code } = await makeClass(trx)
  const other = await makeClass(trx)
  const send = (typed: string) => checkInAttendee(trx, teacher, { sessionId, day, code: typed }, now)

  await expect(send(other.code)).rejects.toThrow('not for this session')
  for (const typed of ['', 'RFT-7K2QD-9MX4P', `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`])
    await expect(send(typed)).rejects.toThrow('not a check-in code')
  await trx.updateTable('bookingAttendees').set({ holderNumber: 2 }).where('id', '=', attendeeId).execute()
  await expect(send(code)).rejects.toThrow('not for this session')
  expect(await standing(trx, attendeeId)).toBeUndefined()
})

test('checkInAttendee does not overwrite the mark of an admin', async ({ trx }) => {
  const { teacher, sessionId, attendeeId, code } = await makeClass(trx)
  const absent = { id: crypto.randomUUID(), attendeeId, day, status: 'absent' as const, markedAt: now.toISOString() }
  await markAttendance(trx, asAdmin(), { sessionId, marks: [absent] }, now)
  await expect(checkInAttendee(trx, teacher, { sessionId, day, code }, now)).rejects.toThrow('office marked')
  expect(await standing(trx, attendeeId)).toMatchObject({ status: 'absent', version: 1 })
})

test('a stranger cannot check anyone in or read a code', async ({ trx }) => {
  const { sessionId, attendeeId, userId, code } = await makeClass(trx)
  const colleague = asInstructor(await makeStaff(trx, 'instructor'))
  for (const actor of [colleague, asCustomer(userId)]) {
    await expect(checkInAttendee(trx, actor, { sessionId, day, code }, now)).rejects.toThrow('no longer exists')
    expect((await listCheckInHashes(trx, actor, sessionId)).size).toBe(0)
  }
  expect(await standing(trx, attendeeId)).toBeUndefined()
})

async function makeClass(trx: Trx) {
  const teacher = asInstructor(await makeStaff(trx, 'instructor'))
  const sessionId = await makeSession(trx, { firstDay: day, instructorId: teacher.userId ?? '' })
  const { bookingId, bookerId: userId } = await makeBooking(trx, { sessionId })
  const seats = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  const { id: attendeeId } = await seats.executeTakeFirstOrThrow()
  return { teacher, sessionId, userId, attendeeId, code: checkInCode({ seatId: attendeeId, holderNumber: 1 }) }
}

function standing(db: Db, attendeeId: string) {
  return db.selectFrom('attendanceRecords').selectAll().where('attendeeId', '=', attendeeId).executeTakeFirst()
}
