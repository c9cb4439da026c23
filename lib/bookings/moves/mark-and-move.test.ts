import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { londonMoment } from '../../core/london-time.ts'
import { fromDecimal } from '../../core/money.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { assessAttendee } from '../../registers/assess-attendee.ts'
import { markAttendance } from '../../registers/mark-attendance.ts'
import { cancelSession } from '../../sessions/planning/cancel-session.ts'
import { findPlan } from '../../sessions/planning/find-plan.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking, makeSession } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { changeBookedSession } from '../change-booked-session.ts'
import { moveBooking } from './move-booking.ts'

const office = asAdmin()
const day = '2026-12-01'
const now = londonMoment(day, '12:00')

type Write = (trx: Trx) => Promise<unknown>

/** Starts the second write while the first is not yet committed. */
const meet = (db: Db, first: Write, second: Write) => runInto(db, first, () => inTransaction(db, second))

const applied = [{ outcome: 'applied' }]
const refusedMark = { status: 'fulfilled', value: [{ outcome: 'refused' }] }
const refusal = (sentence: string) => ({ status: 'rejected', reason: { message: expect.stringContaining(sentence) } })

test('an attendee who is being marked is not moved', async ({ ownDb }) => {
  const { mark, move } = await makeClass(ownDb)
  expect(await meet(ownDb, mark, move)).toMatchObject({
    hasWaited: true,
    answer: applied,
    settled: refusal('marked in the register'),
  })
})

test('an attendee who is being moved is not marked on the old session', async ({ ownDb }) => {
  const { mark, move } = await makeClass(ownDb)
  expect(await meet(ownDb, move, mark)).toMatchObject({ hasWaited: true, settled: refusedMark })
})

test('an attendee who is being assessed is not moved, and one who is being moved is not assessed', async ({
  ownDb,
}) => {
  const judged = await makeClass(ownDb)
  expect(await meet(ownDb, judged.assess, judged.move)).toMatchObject({
    hasWaited: true,
    answer: 'applied',
    settled: refusal('marked in the register'),
  })

  const gone = await makeClass(ownDb)
  const late = await meet(ownDb, gone.move, gone.assess)
  expect(late).toMatchObject({ hasWaited: true, settled: refusal('not on the register') })
})

test('an attendee whose booking is being cancelled is not marked', async ({ ownDb }) => {
  const { mark, cancel } = await makeClass(ownDb)
  expect(await meet(ownDb, cancel, mark)).toMatchObject({ hasWaited: true, settled: refusedMark })
  expect(await ownDb.selectFrom('attendanceRecords').select('status').execute()).toEqual([])
})

test('a booking with a seat that is being marked is cancelled after the mark', async ({ ownDb }) => {
  const { mark, cancel } = await makeClass(ownDb)
  const met = await meet(ownDb, mark, cancel)
  expect(met).toMatchObject({ hasWaited: true, answer: applied, settled: { status: 'fulfilled' } })
})

test('nobody is marked on a session that is being cancelled, and a session is not cancelled after a mark', async ({
  ownDb,
}) => {
  const off = await makeClass(ownDb)
  const late = await meet(ownDb, off.callOff, off.mark)
  expect(late).toMatchObject({ hasWaited: true, settled: refusal('This session is cancelled') })

  const begun = await makeClass(ownDb)
  const kept = await meet(ownDb, begun.mark, begun.callOff)
  expect(kept).toMatchObject({ hasWaited: true, answer: applied, settled: refusal('already marked') })
})

test('a session that moves to another date waits for a booking that is being cancelled, without a deadlock', async ({
  ownDb,
}) => {
  const { hold, cancel, postpone } = await makeClass(ownDb)
  // `inTransaction` would hide a deadlock by trying again.
  const met = await runInto(ownDb, hold, () => ownDb.transaction().execute(postpone), cancel)
  expect(met).toMatchObject({ hasWaited: true, settled: { status: 'fulfilled' } })
})

async function makeClass(db: Db) {
  const { attendeeId, from, to, bookingId } = await inTransaction(db, async (trx) => {
    const sessionId = await makeSession(trx, { firstDay: day })
    const target = await makeSession(trx, { firstDay: '2026-12-08' })
    const booked = await makeBooking(trx, { sessionId })
    const seats = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', booked.bookingId)
    const { id } = await seats.executeTakeFirstOrThrow()
    return { attendeeId: id, from: sessionId, to: target, bookingId: booked.bookingId }
  })
  const tap = { id: randomUUID(), attendeeId, day, status: 'present' as const, markedAt: now.toISOString() }
  return {
    mark: (trx: Trx): Promise<unknown> => markAttendance(trx, office, { sessionId: from, marks: [tap] }, now),
    assess: (trx: Trx): Promise<unknown> =>
      assessAttendee(trx, office, { sessionId: from, attendeeId, assessment: 'passed' }, now),
    cancel: (trx: Trx): Promise<unknown> => cancelBooking(trx, office, { bookingId, reason: 'ill' }, now),
    callOff: (trx: Trx) => cancelSession(trx, office, { sessionId: from, reason: 'Flood' }, now),
    hold: (trx: Trx) => trx.selectFrom('bookings').select('id').where('id', '=', bookingId).forUpdate().execute(),
    postpone: (trx: Trx) => postponeSession(trx, from),
    move: (trx: Trx): Promise<unknown> =>
      moveBooking(trx, office, { bookingId, sessionId: to, quoted: fromDecimal('100.00') }, now),
  }
}

async function postponeSession(trx: Trx, sessionId: string) {
  const plan = await findPlan(trx, office, sessionId)
  if (!plan?.venueId || !plan.instructorId) throw new Error('The test has no whole plan.')
  const { version, courseId, venueId, instructorId, capacity } = plan
  const days = [{ day: '2026-12-15', from: '09:30', until: '16:30' }] as const
  const given = { sessionId, version, courseId, venueId, instructorId, capacity, status: 'published' as const }
  return changeBookedSession(trx, office, { ...given, days: [...days] }, now)
}
