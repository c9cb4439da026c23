import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import type { Trx } from '../db/types.ts'
import { checkInHash } from '../sessions/check-in/check-in-code.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { makeClass, makeSeat } from '../testing/make/make-class.ts'
import { test } from '../testing/test.ts'
import { assessAttendee } from './assess-attendee.ts'
import { toAttendee } from './attendee-answer.ts'
import { listCheckInCodes } from './check-in/list-check-in-codes.ts'
import { findRegisterSession } from './find-register-session.ts'
import { findRegister, listLedger, standingOf } from './list-register.ts'
import { markAttendance } from './mark-attendance.ts'

const day = '2026-12-07'
const now = londonMoment(day, '17:00')

test('findRegister gives the attendees of a session with marks, assessment and what is missing', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeMarked(trx)
  const register = await findRegister(trx, teacher, sessionId, now)
  expect(register?.session).toMatchObject({ id: sessionId, requiredMinutes: 720 })
  expect(register?.entries).toMatchObject([
    {
      id: attendeeId,
      lastName: 'Khan',
      attendedMinutes: 360,
      assessment: 'passed',
      isCertified: false,
      missing: ['not marked on 1 of 2 days'],
      marks: [{ day, status: 'present', minutes: 360, markedByName: 'Ines Ward', version: 1 }],
    },
  ])
  const codes = await listCheckInCodes(trx, teacher, sessionId)
  expect(register?.entries[0]?.checkInHash).toBe(checkInHash(codes.get(attendeeId) ?? ''))

  for (const actor of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(attendeeId)]) {
    expect(await findRegister(trx, actor, sessionId, now)).toBeUndefined()
    expect((await listCheckInCodes(trx, actor, sessionId)).size).toBe(0)
  }
})

test('listCheckInCodes gives a code for each booked seat of one session', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  await makeClass(trx)
  const gone = await makeSeat(trx, sessionId)
  await trx.updateTable('bookingAttendees').set({ status: 'cancelled' }).where('id', '=', gone.attendeeId).execute()
  expect([...(await listCheckInCodes(trx, teacher, sessionId)).keys()]).toEqual([attendeeId])
})

test('listLedger gives marks and results of the seats asked for, or of one session among them', async ({ trx }) => {
  const mine = await makeMarked(trx)
  const other = await makeMarked(trx)
  const both = [mine.attendeeId, other.attendeeId]
  expect([...(await listLedger(trx, both)).keys()].sort()).toEqual(both.toSorted())
  expect([...(await listLedger(trx, both, mine.sessionId)).keys()]).toEqual([mine.attendeeId])
  expect((await listLedger(trx, [])).size).toBe(0)
  const row = (await listLedger(trx, both)).get(mine.attendeeId)
  expect(row).toMatchObject({ assessment: 'passed', isNamed: true, isCertified: false, marks: [{ day }] })
})

test('standingOf counts a current certificate and a name, but no other', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeMarked(trx)
  const session = await findRegisterSession(trx, teacher, sessionId)
  const standing = async () => session && standingOf(session, (await listLedger(trx, [attendeeId])).get(attendeeId))
  const certificate = { number: 'RFT-C-1', attendeeId, courseId: session?.courseId ?? '', holderName: 'Ada' }
  await trx
    .insertInto('certificates')
    .values({ ...certificate, issuedOn: day, expiresOn: '2029-12-07', status: 'superseded' })
    .execute()
  expect(await standing()).toMatchObject({ isCertified: false })
  await trx.updateTable('certificates').set({ status: 'current' }).execute()
  expect(await standing()).toMatchObject({ isCertified: true })

  const unnamed = { firstName: null, lastName: null, certificateName: null }
  const name = (over: object) =>
    trx
      .updateTable('bookingAttendees')
      .set({ ...unnamed, ...over })
      .where('id', '=', attendeeId)
      .execute()
  await name({})
  expect((await standing())?.missing).toContain('has no name yet')
  for (const over of [{ firstName: 'Ada' }, { lastName: 'Khan' }, { certificateName: 'A. Khan' }]) {
    await name(over)
    expect((await standing())?.missing).not.toContain('has no name yet')
  }
  expect(session && standingOf(session, undefined)).toEqual({
    marks: [],
    attendedMinutes: 0,
    assessment: null,
    isCertified: false,
    missing: ['has no name yet', 'not marked on 2 of 2 days', 'not assessed yet'],
  })
})

test('toAttendee says whether a certificate was issued, and keeps the window of names to itself', async ({ trx }) => {
  const { teacher, sessionId } = await makeMarked(trx)
  const [entry] = (await findRegister(trx, teacher, sessionId, now))?.entries ?? []
  const shown = entry && toAttendee({ ...entry, isCertified: true })
  expect(shown).toMatchObject({ certificateIssued: true, lastName: 'Khan' })
  expect(shown).not.toHaveProperty('mayName')
  expect(shown).not.toHaveProperty('isCertified')
})

test('findRegister is for an admin at any time', async ({ trx }) => {
  const { sessionId } = await makeMarked(trx)
  const register = await findRegister(trx, asAdmin(), sessionId, londonMoment('2026-06-01', '12:00'))
  expect(register?.entries).toMatchObject([{ lastName: 'Khan' }])
})

/** A course of two days, of which the first is marked and the assessment passed. */
async function makeMarked(trx: Trx) {
  const made = await makeClass(trx, day, 'PFA')
  const { teacher, sessionId, attendeeId } = made
  const mark = { id: randomUUID(), attendeeId, day, status: 'present', markedAt: now.toISOString() } as const
  await markAttendance(trx, teacher, { sessionId, marks: [mark] }, now)
  await assessAttendee(trx, teacher, { sessionId, attendeeId, assessment: 'passed' }, now)
  return made
}
