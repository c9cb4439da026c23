import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { cancelBooking } from '../bookings/cancel-booking.ts'
import type { Actor } from '../core/actor.ts'
import { londonMoment } from '../core/london-time.ts'
import { foldReference } from '../core/reference.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { assessAttendee } from '../registers/assess-attendee.ts'
import { markAttendance } from '../registers/mark-attendance.ts'
import { noPrint } from '../registers/rules.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../testing/make/make.ts'
import { runInto } from '../testing/run-into.ts'
import { test } from '../testing/test.ts'
import { certificatePrefix, issueCertificate } from './issue-certificate.ts'
import { submitRegister } from './submit-register.ts'

const day = '2026-12-01'
const after = londonMoment(day, '17:00')

test('submitRegister certifies attendees who have the hours and passed, and says what the others lack', async ({
  trx,
}) => {
  const { teacher, sessionId, seats } = await makeClass(trx)
  await mark(trx, teacher, sessionId, [seats[0], 360], [seats[1], 240])
  for (const attendeeId of seats) await assess(trx, teacher, sessionId, attendeeId)

  const answer = await submitRegister(trx, teacher, { sessionId }, after)
  expect(answer).toEqual({ certified: 1, waiting: [{ attendeeId: seats[1], reasons: ['4 h of 6 h'] }] })
  const certificates = trx.selectFrom('certificates').select(['attendeeId', 'issuedOn', 'expiresOn', 'issuedBy'])
  expect(await certificates.execute()).toEqual([
    { attendeeId: seats[0], issuedOn: day, expiresOn: '2029-12-01', issuedBy: null },
  ])
  const { number } = await trx.selectFrom('certificates').select('number').executeTakeFirstOrThrow()
  expect(foldReference(certificatePrefix, number)).toBe(number)
  const session = trx.selectFrom('courseSessions').select(['status', 'submittedBy']).where('id', '=', sessionId)
  expect(await session.executeTakeFirst()).toEqual({ status: 'completed', submittedBy: teacher.userId })
})

test('submitRegister leaves out a name that a certificate cannot show, until the office writes it in other letters', async ({
  trx,
}) => {
  const { teacher, sessionId, seats } = await makeClass(trx)
  const [first = '', second = ''] = seats
  const call = (id: string, certificateName: string) =>
    trx.updateTable('bookingAttendees').set({ certificateName }).where('id', '=', id).execute()
  await call(first, 'अनिल कुमार')
  await call(second, 'Ash 𓂀')
  await mark(trx, teacher, sessionId, [first, 360], [second, 360])
  for (const attendeeId of seats) await assess(trx, teacher, sessionId, attendeeId)

  const answer = await submitRegister(trx, teacher, { sessionId }, after)
  expect(answer).toEqual({ certified: 1, waiting: [{ attendeeId: second, reasons: [noPrint] }] })
  await expect(issueCertificate(trx, asAdmin(), { attendeeId: second }, after)).rejects.toThrow('cannot show')
  await call(second, 'Ash Udjat')
  await issueCertificate(trx, asAdmin(), { attendeeId: second }, after)
})

test('submitRegister refuses while somebody is unmarked, twice, and for a stranger', async ({ trx }) => {
  const { teacher, sessionId, seats } = await makeClass(trx)
  const submit = (actor: Actor = teacher) => submitRegister(trx, actor, { sessionId }, after)
  await mark(trx, teacher, sessionId, [seats[0], 360])
  await expect(submit()).rejects.toThrow('1 of 2 are not marked on every day yet.')

  await mark(trx, teacher, sessionId, [seats[1], 360])
  const colleague = asInstructor(await makeStaff(trx, 'instructor'))
  await expect(submit(colleague)).rejects.toThrow('no longer exists')
  await expect(submit(asCustomer(seats[0] ?? ''))).rejects.toThrow('no longer exists')
  await submit()
  await expect(submit()).rejects.toThrow('handed in')
})

test('submitRegister records who handed it in, and closes to an instructor 7 days after the course', async ({
  trx,
}) => {
  const { teacher, sessionId, seats } = await makeClass(trx)
  await mark(trx, teacher, sessionId, [seats[0], 360], [seats[1], 360])
  const late = londonMoment('2026-12-09', '09:00')
  const attempt = submitRegister(trx, teacher, { sessionId }, late)
  await expect(attempt).rejects.toThrow('The register closed 7 days after the course.')
  expect(await submitRegister(trx, asAdmin(), { sessionId }, late)).toEqual({
    certified: 0,
    waiting: seats.map((attendeeId) => ({ attendeeId, reasons: ['not assessed yet'] })),
  })
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'relatedEntityId'])
  expect(await log.where('activityType', '=', 'register.submitted').execute()).toEqual([
    {
      userId: teacher.userId,
      activityDescription: 'Register handed in: Emergency First Aid at Work',
      relatedEntityId: sessionId,
    },
  ])
})

test('submitRegister counts a mark taken back as none', async ({ trx }) => {
  const { teacher, sessionId, seats } = await makeClass(trx)
  await mark(trx, teacher, sessionId, [seats[0], 360], [seats[1], 360])
  const back = { id: randomUUID(), attendeeId: seats[0] ?? '', day, status: null, markedAt: after.toISOString() }
  await markAttendance(trx, teacher, { sessionId, marks: [back] }, after)
  const attempt = submitRegister(trx, teacher, { sessionId }, after)
  await expect(attempt).rejects.toThrow('1 of 2 are not marked on every day yet.')
})

test('issueCertificate certifies after a later correction, once, though three ask at the same time', async ({
  ownDb,
}) => {
  const { teacher, sessionId, seats } = await inTransaction(ownDb, makeClass)
  const attendeeId = seats[1] ?? ''
  await inTransaction(ownDb, async (trx) => {
    await mark(trx, teacher, sessionId, [seats[0], 360], [attendeeId, 100])
    await submitRegister(trx, teacher, { sessionId }, after)
  })
  const issue = () => inTransaction(ownDb, (trx) => issueCertificate(trx, asAdmin(), { attendeeId }, after))
  await expect(issue()).rejects.toThrow('No certificate yet: 1 h 40 min of 6 h, not assessed yet.')

  await inTransaction(ownDb, async (trx) => {
    const corrected = { id: randomUUID(), attendeeId, day, status: 'present', baseVersion: 1 } as const
    const marks = [{ ...corrected, markedAt: after.toISOString() }]
    await markAttendance(trx, asAdmin(), { sessionId, marks }, after)
    await assess(trx, asAdmin(), sessionId, attendeeId)
  })
  const tries = await Promise.allSettled([issue(), issue(), issue()])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a mark made while the register is handed in is refused, and one made before counts', async ({ ownDb }) => {
  const closing = await inTransaction(ownDb, makeMarkedClass)
  expect(await runInto(ownDb, closing.submit, () => inTransaction(ownDb, closing.absent))).toMatchObject({
    hasWaited: true,
    settled: { value: [{ outcome: 'refused', message: expect.stringContaining('handed in') }] },
  })
  await expect(inTransaction(ownDb, closing.fail)).rejects.toThrow('handed in')

  const marking = await inTransaction(ownDb, makeMarkedClass)
  expect(await runInto(ownDb, marking.absent, () => inTransaction(ownDb, marking.submit))).toMatchObject({
    hasWaited: true,
    answer: [{ outcome: 'applied' }],
    settled: { value: { certified: 1 } },
  })
})

test('a register handed in by four at once is handed in once, and nobody gets two certificates', async ({ ownDb }) => {
  const { submit } = await inTransaction(ownDb, makeMarkedClass)
  const tries = await Promise.allSettled(Array.from({ length: 4 }, () => inTransaction(ownDb, submit)))
  const refused = tries.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
  expect(refused).toHaveLength(3)
  for (const reason of refused) expect(reason).toContain('handed in')

  const told = ownDb.selectFrom('userActivityLogs').select('id').where('activityType', '=', 'register.submitted')
  expect(await told.execute()).toHaveLength(1)
  expect(await ownDb.selectFrom('certificates').select('attendeeId').execute()).toHaveLength(2)
})

test('a booking cancelled while the register is handed in is neither completed nor certified', async ({ ownDb }) => {
  const { submit, cancel } = await inTransaction(ownDb, makeMarkedClass)
  const met = await runInto(ownDb, cancel, () => inTransaction(ownDb, submit))
  expect(met).toMatchObject({ hasWaited: true, settled: { value: { certified: 1 } } })
  expect(await ownDb.selectFrom('certificates').select('attendeeId').execute()).toHaveLength(1)
})

/** Two attendees who were present and passed. */
async function makeMarkedClass(trx: Trx) {
  const { teacher, sessionId, seats } = await makeClass(trx)
  const [one = '', two = ''] = seats
  await mark(trx, teacher, sessionId, [one, 360], [two, 360])
  for (const attendeeId of seats) await assess(trx, teacher, sessionId, attendeeId)
  const { bookingId } = await trx
    .selectFrom('bookingAttendees')
    .select('bookingId')
    .where('id', '=', two)
    .executeTakeFirstOrThrow()
  return {
    submit: (again: Trx) => submitRegister(again, teacher, { sessionId }, after),
    absent: (again: Trx) => mark(again, teacher, sessionId, [two, 100]),
    fail: (again: Trx) => assessAttendee(again, teacher, { sessionId, attendeeId: two, assessment: 'failed' }, after),
    cancel: (again: Trx) => cancelBooking(again, asAdmin(), { bookingId, reason: 'ill' }, after),
  }
}

function mark(trx: Trx, teacher: Actor, sessionId: string, ...given: [string | undefined, number][]) {
  const marks = given.map(([attendeeId = '', minutes]) => ({
    id: randomUUID(),
    attendeeId,
    day,
    status: minutes === 360 ? ('present' as const) : ('partial' as const),
    minutes,
    markedAt: londonMoment(day, '09:30').toISOString(),
  }))
  return markAttendance(trx, teacher, { sessionId, marks }, after)
}

function assess(trx: Trx, actor: Actor, sessionId: string, attendeeId: string) {
  return assessAttendee(trx, actor, { sessionId, attendeeId, assessment: 'passed' }, after)
}

async function makeClass(trx: Trx) {
  const teacher = asInstructor(await makeStaff(trx, 'instructor'))
  const sessionId = await makeSession(trx, { firstDay: day, instructorId: teacher.userId ?? '' })
  await makeBooking(trx, { sessionId })
  await makeBooking(trx, { sessionId })
  const seats = await trx
    .selectFrom('bookingAttendees')
    .innerJoin('bookings', 'bookings.id', 'bookingAttendees.bookingId')
    .select('bookingAttendees.id')
    .where('bookings.sessionId', '=', sessionId)
    .orderBy('bookingAttendees.id')
    .execute()
  return { teacher, sessionId, seats: seats.map(({ id }) => id) }
}
