import { expect } from 'vitest'
import { fromDecimal } from '../../core/money.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { listCheckInCodes } from '../../registers/check-in/list-check-in-codes.ts'
import { cancelSession } from '../../sessions/planning/cancel-session.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { bookSeats } from '../book-seats.ts'
import { takeBooking } from '../take-booking.ts'
import { addSeat } from './add-seat.ts'
import { cancelSeats } from './cancel-seats.ts'
import { nameSeat } from './name-seat.ts'
import { quoteSeats } from './quote-seats.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const reason = 'Ill'
const nobody = { firstName: null, lastName: null, email: null, certificateName: null }

/** A booking of unnamed seats, with the ids of its seats in order. */
async function bookingOf(trx: Trx, seats: number) {
  const bookerId = await makeCustomer(trx, { firstName: 'Olga', email: `olga${seats}@acme.example` })
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const choice = { type: 'group', source: 'phone', status: 'confirmed' } as const
  const empty = Array.from({ length: seats - 1 }, () => ({}))
  const booked = await bookSeats(trx, office, { bookerId, sessionId, ...choice, seats: [{}, ...empty] }, now)
  const rows = await seatsOf(trx, booked.bookingId)
  return { ...booked, bookerId, sessionId, seatIds: rows.map(({ id }) => id) }
}

const seatsOf = (trx: Trx, bookingId: string) =>
  trx.selectFrom('bookingAttendees').selectAll().where('bookingId', '=', bookingId).orderBy('seatNumber').execute()
const priceOf = (trx: Trx, bookingId: string) =>
  trx
    .selectFrom('bookings')
    .innerJoin('courseSessions', 'courseSessions.id', 'bookings.sessionId')
    .select(['finalAmount', 'discountAmount', 'numberOfAttendees', 'seatsTaken'])
    .where('bookings.id', '=', bookingId)
    .executeTakeFirstOrThrow()

test('nameSeat names a seat, adds its person by email and logs what changed', async ({ trx }) => {
  const { bookingId, seatIds } = await bookingOf(trx, 2)
  const [seatId = ''] = seatIds
  await nameSeat(
    trx,
    office,
    { bookingId, seatId, ...nobody, firstName: 'Sam', lastName: 'Reed', email: ' Sam@Acme.example' },
    now,
  )

  const [named, other] = await seatsOf(trx, bookingId)
  const person = await trx.selectFrom('users').select('id').where('email', '=', 'sam@acme.example').executeTakeFirst()
  expect(named).toMatchObject({ firstName: 'Sam', email: 'sam@acme.example', userId: person?.id })
  expect(other).toMatchObject({ firstName: null, userId: null })
  const log = trx.selectFrom('userActivityLogs').select('changes').where('activityType', '=', 'booking.updated')
  expect(await log.execute()).toMatchObject([{ changes: { firstName: { before: null, after: 'Sam' } } }])
})

test('a seat keeps its check-in code when its person gets an email or a record, but not when the person changes', async ({
  trx,
}) => {
  const { bookingId, sessionId, seatIds } = await bookingOf(trx, 2)
  const [seatId = ''] = seatIds
  const code = async () => (await listCheckInCodes(trx, office, sessionId)).get(seatId)
  const name = (firstName: string, email: string | null) =>
    nameSeat(trx, office, { bookingId, seatId, ...nobody, firstName, lastName: 'Reed', email }, now)

  const first = await code()
  await name('Sam', null)
  await name('Sam', 'sam@acme.example')
  expect(await code()).toBe(first)

  await name('Kit', 'kit@acme.example')
  const second = await code()
  expect(second).not.toBe(first)
  await name('Lee', null)
  const third = await code()
  await name('Sam', 'sam@acme.example')
  expect(new Set([first, second, third, await code()]).size).toBe(4)
})

test('nameSeat links a seat to nobody of another name, neither by the email of the booker nor by anyone else’s', async ({
  trx,
}) => {
  const { bookingId, bookerId, seatIds } = await bookingOf(trx, 2)
  const [seatId = '', second = ''] = seatIds
  const olga = 'olga2@acme.example'
  await makeCustomer(trx, { email: 'ben@acme.example', firstName: 'Ben' })
  const name = (id: string, firstName: string, email: string) =>
    nameSeat(trx, office, { bookingId, seatId: id, ...nobody, firstName, lastName: 'Khan', email }, now)

  await name(seatId, 'Sam', olga)
  await name(second, 'Olga', olga)
  expect(await seatsOf(trx, bookingId)).toMatchObject([{ userId: null, email: olga }, { userId: bookerId }])
  await expect(name(seatId, 'Sam', 'ben@acme.example')).rejects.toThrow('This is the address of Ben Khan.')
  await expect(name(seatId, 'Sam', 'ben@')).rejects.toThrow('plain email address')
})

test('addSeat and cancelSeats charge the quoted price, with the group discount or without', async ({ trx }) => {
  const { bookingId, seatIds } = await bookingOf(trx, 4)
  expect(await quoteSeats(trx, office, bookingId)).toEqual({
    now: fromDecimal('400.00'),
    paid: fromDecimal('0.00'),
    more: fromDecimal('450.00'),
  })
  await addSeat(trx, office, { bookingId, quoted: fromDecimal('450.00'), ...nobody }, now)
  expect(await priceOf(trx, bookingId)).toEqual({
    finalAmount: '450.00',
    discountAmount: '50.00',
    numberOfAttendees: 5,
    seatsTaken: 5,
  })
  const logged = trx.selectFrom('userActivityLogs').select('changes').where('activityType', '=', 'booking.updated')
  expect(await logged.execute()).toEqual([
    { changes: { seats: { before: 4, after: 5 }, finalAmount: { before: '400.00', after: '450.00' } } },
  ])

  const [seatId = ''] = seatIds
  await cancelSeats(trx, office, { bookingId, seatIds: [seatId], reason, by: 'company' }, now)
  expect(await priceOf(trx, bookingId)).toEqual({
    finalAmount: '400.00',
    discountAmount: '0.00',
    numberOfAttendees: 4,
    seatsTaken: 4,
  })
  const again = cancelSeats(trx, office, { bookingId, seatIds: [seatId], reason, by: 'company' }, now)
  await expect(again).rejects.toThrow('no longer booked')
})

test('another price than the quoted one, the last seat and a cancelled session are refused', async ({ trx }) => {
  const { bookingId, sessionId, seatIds } = await bookingOf(trx, 1)
  const [seatId = ''] = seatIds
  await expect(addSeat(trx, office, { bookingId, quoted: fromDecimal('100.00'), ...nobody }, now)).rejects.toThrow(
    '£200.00',
  )
  const last = cancelSeats(trx, office, { bookingId, seatIds: [seatId], reason, by: 'customer' }, now)
  await expect(last).rejects.toThrow('No seat would be left')
  await cancelSession(trx, office, { sessionId, reason: 'Flood' }, now)
  const late = addSeat(trx, office, { bookingId, quoted: fromDecimal('200.00'), ...nobody }, now)
  await expect(late).rejects.toThrow('cannot be booked')
})

test('customers and instructors change no seat', async ({ trx }) => {
  const { bookingId, bookerId, seatIds } = await bookingOf(trx, 2)
  const [seatId = ''] = seatIds
  for (const actor of [asCustomer(bookerId), asInstructor(await makeStaff(trx, 'instructor'))]) {
    await expect(nameSeat(trx, actor, { bookingId, seatId, ...nobody }, now)).rejects.toThrow('no longer exists')
    await expect(addSeat(trx, actor, { bookingId, quoted: fromDecimal('300.00'), ...nobody }, now)).rejects.toThrow(
      'no longer exists',
    )
    const cancel = cancelSeats(trx, actor, { bookingId, seatIds: [seatId], reason, by: 'company' }, now)
    await expect(cancel).rejects.toThrow('no longer exists')
  }
})

test('seats added at once never exceed the capacity', async ({ ownDb }) => {
  const bookings = await inTransaction(ownDb, async (trx) => {
    const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
    await trx.updateTable('courseSessions').set({ capacity: 10 }).where('id', '=', sessionId).execute()
    const made = []
    for (let count = 0; count < 8; count += 1) made.push(await makeBooking(trx, { sessionId }))
    return made
  })
  const answers = await Promise.allSettled(
    bookings.map(({ bookingId }) =>
      inTransaction(ownDb, (trx) => addSeat(trx, office, { bookingId, quoted: fromDecimal('200.00'), ...nobody }, now)),
    ),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  const session = await ownDb.selectFrom('courseSessions').select('seatsTaken').executeTakeFirst()
  expect(session?.seatsTaken).toBe(10)
})

test('takeBooking books the first seat for the booker and confirms it to them once', async ({ trx }) => {
  const userId = await makeCustomer(trx, { firstName: 'Olga' })
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const input = { userId, sessionId, seats: 5, bookerComes: 'yes', source: 'phone', status: 'confirmed' } as const
  const { reference, bookingId } = await takeBooking(trx, office, input, now)

  const messages = await trx.selectFrom('messages').select(['userId', 'template', 'bodyText']).execute()
  expect(messages).toMatchObject([{ userId, template: 'booking.confirmed' }])
  expect(messages[0]?.bodyText).toContain(reference)
  expect(messages[0]?.bodyText).toContain('£450.00')
  const [own, open] = await seatsOf(trx, bookingId)
  expect([own?.userId, open?.userId]).toEqual([userId, null])
  await expect(takeBooking(trx, asCustomer(userId), input, now)).rejects.toThrow()
  await expect(takeBooking(trx, office, { ...input, seats: 8, bookerComes: 'no' }, now)).rejects.toThrow(
    'Only 7 seats are left',
  )
})
