import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { holdBookingsOn, holdRegister } from './hold-register.ts'
import { holdTakenSeats } from './hold-taken-seats.ts'
import { takenSeats } from './taken-seats.ts'

const office = asAdmin()
const day = '2026-12-01'

test('takenSeats lists the booked seats of sessions in reach, with booker and attendee', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const sessionId = await makeSession(trx, { firstDay: day, instructorId })
  const { bookerId, seatId } = await makeSeat(trx, sessionId)
  const gone = await makeSeat(trx, sessionId)
  await trx.updateTable('bookingAttendees').set({ status: 'cancelled' }).where('id', '=', gone.seatId).execute()
  const off = await makeSeat(trx, sessionId)
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', off.bookingId).execute()
  const unlinked = await makeSeat(trx, sessionId)
  await trx.updateTable('bookingAttendees').set({ userId: null }).where('id', '=', unlinked.seatId).execute()

  const seen = (actor: Parameters<typeof takenSeats>[1]) =>
    takenSeats(trx, actor)
      .select(['seat.id', 'booker.id as bookerId', 'person.id as personId'])
      .orderBy('seat.id')
      .execute()
  const seats = [
    { id: seatId, bookerId, personId: bookerId },
    { id: unlinked.seatId, bookerId: unlinked.bookerId, personId: null },
  ]
  expect(await seen(office)).toEqual(seats)
  expect(await seen(asInstructor(instructorId))).toEqual(seats)
  for (const stranger of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(bookerId)])
    expect(await seen(stranger)).toEqual([])
})

test.for([
  ['holdRegister', holdRegister, ['bookings', 'bookingAttendees', 'courseSessions']],
  ['holdBookingsOn', holdBookingsOn, ['bookings']],
  ['holdTakenSeats', holdTakenSeats, ['bookingAttendees']],
] as const)('%s holds no more than it says, and only of its session', async ([, hold, held], { ownDb }) => {
  const { mine, other } = await inTransaction(ownDb, async (trx) => {
    const made = async (firstDay: string) => {
      const sessionId = await makeSession(trx, { firstDay })
      return { ...(await makeSeat(trx, sessionId)), sessionId }
    }
    return { mine: await made(day), other: await made('2026-12-08') }
  })
  const rows = (made: typeof mine) =>
    ({ bookings: made.bookingId, bookingAttendees: made.seatId, courseSessions: made.sessionId }) as const
  const waits = async (table: keyof ReturnType<typeof rows>, of: typeof mine) => {
    const touch = (trx: Trx | Db) =>
      trx.updateTable(table).set({ updatedAt: new Date() }).where('id', '=', rows(of)[table]).execute()
    return (
      await runInto(
        ownDb,
        (trx) => hold(trx, office, mine.sessionId),
        () => touch(ownDb),
      )
    ).hasWaited
  }
  for (const table of ['bookings', 'bookingAttendees', 'courseSessions'] as const) {
    expect(await waits(table, mine), table).toBe(held.some((one) => one === table))
    expect(await waits(table, other), table).toBe(false)
  }
})

async function makeSeat(trx: Trx, sessionId: string) {
  const { bookerId, bookingId } = await makeBooking(trx, { sessionId })
  const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  return { bookerId, bookingId, seatId: (await seat.executeTakeFirstOrThrow()).id }
}
