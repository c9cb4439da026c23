import { expect } from 'vitest'
import { fromDecimal } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { bookSeats } from '../book-seats.ts'
import { moveBooking } from './move-booking.ts'
import { moveSeat } from './move-seat.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

test('moveSeat keeps what was known of the seat and of the booking, and refuses the last seat', async ({ trx }) => {
  const { bookingId, seatId, benId, bookerId, to } = await makeMove(trx)
  const known = { email: 'ben@acme.example', certificateName: 'Dr Ben Khan' }
  await trx.updateTable('bookingAttendees').set(known).where('id', '=', seatId).execute()
  const newId = await moveSeat(trx, office, { bookingId, seatId, sessionId: to, quoted: fromDecimal('200.00') }, now)

  const columns = ['userId', 'sessionId', 'type', 'source', 'status'] as const
  const moved = trx.selectFrom('bookings').select(columns).where('id', '=', newId)
  expect(await moved.executeTakeFirst()).toEqual({
    userId: bookerId,
    sessionId: to,
    type: 'individual',
    source: 'phone',
    status: 'confirmed',
  })
  const seat = trx.selectFrom('bookingAttendees').selectAll().where('bookingId', '=', newId)
  expect(await seat.execute()).toMatchObject([{ ...known, userId: benId, lastName: 'Khan', seatNumber: 1 }])

  const rest = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  const { id: last } = await rest.where('status', '=', 'booked').executeTakeFirstOrThrow()
  const lastSeat = { bookingId, seatId: last, sessionId: to, quoted: fromDecimal('200.00') }
  await expect(moveSeat(trx, office, lastSeat, now)).rejects.toThrow('This is the last seat.')
})

test.for([
  ['import', 'confirmed', 'phone'],
  ['website', 'pending', 'website'],
] as const)('moveSeat of a booking by %s that is %s makes one by %s', async ([source, status, made], { trx }) => {
  const { bookingId, seatId, to } = await makeMove(trx)
  await trx.updateTable('bookings').set({ source, status }).where('id', '=', bookingId).execute()
  const newId = await moveSeat(trx, office, { bookingId, seatId, sessionId: to, quoted: fromDecimal('200.00') }, now)
  const moved = trx.selectFrom('bookings').select(['source', 'status']).where('id', '=', newId)
  expect(await moved.executeTakeFirst()).toEqual({ source: made, status })
})

test('moveBooking takes a booking without a session to one, and raises its version', async ({ trx }) => {
  const { bookingId, from, to } = await makeMove(trx)
  await trx.updateTable('bookings').set({ sessionId: null }).where('id', '=', bookingId).execute()
  await moveBooking(trx, office, { bookingId, sessionId: to, quoted: fromDecimal('200.00') }, now)
  const taken = trx.selectFrom('courseSessions').select('seatsTaken').where('id', 'in', [from, to])
  expect(await taken.execute()).toEqual([{ seatsTaken: 2 }, { seatsTaken: 2 }])
  const versions = trx.selectFrom('bookings').select('version').where('id', '=', bookingId)
  expect(await versions.executeTakeFirst()).toEqual({ version: 2 })
})

/** A booking of two seats, the second of them for Ben, and another session to move to. */
async function makeMove(trx: Trx) {
  const bookerId = await makeCustomer(trx, { firstName: 'Olga' })
  const benId = await makeCustomer(trx, { firstName: 'Ben' })
  const from = await makeSession(trx, { firstDay: '2026-12-01' })
  const to = await makeSession(trx, { firstDay: '2026-12-08' })
  const choice = { type: 'group', source: 'phone', status: 'confirmed' } as const
  const ben = { userId: benId, firstName: 'Ben', lastName: 'Khan' }
  const booked = await bookSeats(trx, office, { bookerId, sessionId: from, ...choice, seats: [{}, ben] }, now)
  const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', booked.bookingId)
  const { id: seatId } = await seat.where('seatNumber', '=', 2).executeTakeFirstOrThrow()
  return { ...booked, bookerId, benId, from, to, seatId }
}
