import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { londonMoment } from '../../core/london-time.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking, makeSession } from '../../testing/make.ts'
import { meet } from '../../testing/meet.ts'
import { test } from '../../testing/test.ts'
import { assessAttendee } from '../../training/attendance/assess-attendee.ts'
import { markAttendance } from '../../training/attendance/mark-attendance.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { moveBooking } from './move-booking.ts'

const office = asAdmin()
const day = '2026-12-01'
const now = londonMoment(day, '12:00')

test('whoever is being marked at this moment is not moved', async ({ ownDb }) => {
  const { mark, move } = await makeClass(ownDb)
  const [marked, moved] = await meet(ownDb, mark, move)
  expect(marked).toMatchObject({ status: 'fulfilled', value: [{ outcome: 'applied' }] })
  expect(moved).toMatchObject({ status: 'rejected' })
  expect(String(moved.status === 'rejected' && moved.reason)).toContain('marked in the register')
})

test('whoever is being moved at this moment is not marked where they were', async ({ ownDb }) => {
  const { mark, move } = await makeClass(ownDb)
  const [moved, marked] = await meet(ownDb, move, mark)
  expect(moved).toMatchObject({ status: 'fulfilled' })
  expect(marked).toMatchObject({ status: 'fulfilled', value: [{ outcome: 'refused' }] })
})

test('whoever is being judged at this moment is not moved, and whoever is being moved is not judged', async ({
  ownDb,
}) => {
  const judged = await makeClass(ownDb)
  const [kept, refused] = await meet(ownDb, judged.assess, judged.move)
  expect(kept).toMatchObject({ status: 'fulfilled', value: 'applied' })
  expect(String(refused.status === 'rejected' && refused.reason)).toContain('marked in the register')

  const gone = await makeClass(ownDb)
  const [moved, late] = await meet(ownDb, gone.move, gone.assess)
  expect(moved).toMatchObject({ status: 'fulfilled' })
  expect(String(late.status === 'rejected' && late.reason)).toContain('not on the register')
})

test('whose booking is cancelled at this moment is not marked afterwards', async ({ ownDb }) => {
  const { mark, cancel } = await makeClass(ownDb)
  await inTransaction(ownDb, cancel)
  expect(await inTransaction(ownDb, mark)).toMatchObject([{ outcome: 'refused' }])
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
    move: (trx: Trx): Promise<unknown> => moveBooking(trx, office, { bookingId, sessionId: to, quoted: '100.00' }, now),
  }
}
