import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking, makeSession } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { holdTarget, refuseMarked } from './hold-target.ts'

const office = asAdmin()
const now = new Date('2026-12-07T12:00:00Z')

test('holdTarget gives the plan of another session of the course that is not over', async ({ trx }) => {
  const { booking, sessionId } = await makeMove(trx, '2026-12-07')
  const hold = (id: string, at = now) => holdTarget(trx, office, { booking, sessionId: id }, at)
  expect(await hold(sessionId)).toMatchObject({ id: sessionId, firstDay: '2026-12-07' })
  const alone = { ...booking, sessionId: null }
  expect(await holdTarget(trx, office, { booking: alone, sessionId }, now)).toMatchObject({ id: sessionId })

  const ends = new Date('2026-12-07T16:30:00Z')
  expect(await hold(sessionId, new Date(ends.getTime() - 1))).toMatchObject({ id: sessionId })
  await expect(hold(sessionId, ends)).rejects.toMatchObject({ fields: { sessionId: 'This session is over.' } })
  await expect(hold(booking.sessionId ?? '')).rejects.toThrow('It is on this session already.')
  await expect(hold(crypto.randomUUID())).rejects.toThrow('This session no longer exists.')
  const other = await makeSession(trx, { firstDay: '2026-12-09', code: 'CPR_AED' })
  await expect(hold(other)).rejects.toThrow('This session is of another course.')
})

test('holdTarget makes others wait for both sessions', async ({ ownDb }) => {
  const { booking, sessionId, free } = await inTransaction(ownDb, async (trx) => ({
    ...(await makeMove(trx, '2026-12-08')),
    free: await makeSession(trx, { firstDay: '2026-12-09' }),
  }))
  const meet = (id: string | null) =>
    runInto(
      ownDb,
      (trx) => holdTarget(trx, office, { booking, sessionId }, now),
      () => ownDb.updateTable('courseSessions').set({ capacity: 20 }).where('id', '=', id).execute(),
    )
  expect((await meet(sessionId)).hasWaited).toBe(true)
  expect((await meet(booking.sessionId)).hasWaited).toBe(true)
  expect((await meet(free)).hasWaited).toBe(false)
})

test('refuseMarked refuses a seat that is marked or assessed, but not after that was taken back', async ({ trx }) => {
  const { bookingId, seatId, dayId } = await makeMove(trx, '2026-12-08')
  const second = { bookingId, seatNumber: 2 }
  const added = trx.insertInto('bookingAttendees').values(second).returning('id')
  const { id: other } = await added.executeTakeFirstOrThrow()
  await refuseMarked(trx, { bookingId })

  const mark = { attendeeId: seatId, sessionDayId: dayId, minutes: 0, markedAt: now, markedFrom: 'office' } as const
  await trx
    .insertInto('attendanceRecords')
    .values({ ...mark, status: 'absent' })
    .execute()
  await expect(refuseMarked(trx, { bookingId })).rejects.toThrow('marked in the register')
  await expect(refuseMarked(trx, { bookingId, seatId })).rejects.toThrow('marked in the register')
  await refuseMarked(trx, { bookingId, seatId: other })
  await refuseMarked(trx, { bookingId: (await makeBooking(trx)).bookingId })
  await trx.updateTable('attendanceRecords').set({ status: null }).execute()
  await refuseMarked(trx, { bookingId })

  const result = { attendeeId: other, assessment: 'failed', assessedAt: now } as const
  await trx.insertInto('attendeeResults').values(result).execute()
  await expect(refuseMarked(trx, { bookingId, seatId: other })).rejects.toThrow('marked in the register')
  await refuseMarked(trx, { bookingId, seatId })
  await trx.updateTable('attendeeResults').set({ assessment: null }).execute()
  await refuseMarked(trx, { bookingId })
})

/** A booking on a session of its own, and a session of the same course on this day. */
async function makeMove(trx: Trx, day: string) {
  const from = await makeSession(trx, { firstDay: '2026-12-20' })
  const { bookingId } = await makeBooking(trx, { sessionId: from })
  const columns = trx.selectFrom('bookings').select(['sessionId', 'courseId']).where('id', '=', bookingId)
  const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  const onDay = trx.selectFrom('sessionDays').select('id').where('sessionId', '=', from)
  return {
    bookingId,
    booking: await columns.executeTakeFirstOrThrow(),
    seatId: (await seat.executeTakeFirstOrThrow()).id,
    dayId: (await onDay.executeTakeFirstOrThrow()).id,
    sessionId: await makeSession(trx, { firstDay: day }),
  }
}
