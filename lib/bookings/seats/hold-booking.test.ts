import { expect } from 'vitest'
import { fromDecimal, pence } from '../../core/money.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { issueRefund } from '../../payments/refunds/issue-refund.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makePaidBooking } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { cancelSeats, giveUpSeats } from './cancel-seats.ts'
import { findSeat } from './find-seat.ts'
import { findPriced, holdBooking, lockBooking, refuseOtherPrice } from './hold-booking.ts'
import { holdSeatsOf } from './hold-seats-of.ts'
import { priceWithout } from './price-seats.ts'
import { quoteSeats } from './quote-seats.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

test('holdBooking gives a booking with all that its price depends on', async ({ trx }) => {
  const { bookingId, bookerId } = await makeBooking(trx)
  await makeBooking(trx)
  await addSeats(trx, bookingId, 2, 7)
  const held = await holdBooking(trx, office, bookingId)
  expect(held).toMatchObject({
    id: bookingId,
    userId: bookerId,
    seats: 1,
    lastSeat: 7,
    seatPrice: fromDecimal('100.00'),
  })
  expect(await findPriced(trx, office, bookingId)).toEqual(held)
})

test('holdBooking refuses a cancelled booking, and a taught one unless it is only named', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  const set = (status: 'completed' | 'no_show' | 'cancelled') =>
    trx.updateTable('bookings').set({ status }).where('id', '=', bookingId).execute()
  for (const status of ['completed', 'no_show'] as const) {
    await set(status)
    await expect(holdBooking(trx, office, bookingId)).rejects.toThrow('This course has been taught')
    expect(await holdBooking(trx, office, bookingId, { isNaming: true })).toMatchObject({ status })
  }
  await set('cancelled')
  for (const isNaming of [true, false])
    await expect(holdBooking(trx, office, bookingId, { isNaming })).rejects.toThrow('This booking is cancelled.')
})

test('only an admin reaches a booking to change, price or name its seats', async ({ trx }) => {
  const { bookingId, bookerId } = await makeBooking(trx)
  const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  const { id: seatId } = await seat.executeTakeFirstOrThrow()
  expect(await findSeat(trx, office, { bookingId, seatId })).toMatchObject({ id: seatId, firstName: 'Ada' })
  for (const actor of [asCustomer(bookerId), asInstructor(bookerId)]) {
    await expect(holdBooking(trx, actor, bookingId)).rejects.toThrow('This booking no longer exists.')
    expect(await findPriced(trx, actor, bookingId)).toBeUndefined()
    expect(await quoteSeats(trx, actor, bookingId)).toBeUndefined()
  }
  expect(await findSeat(trx, asInstructor(bookerId), { bookingId, seatId })).toBeUndefined()
})

test('findSeat finds a booked seat of its booking by the name that was typed', async ({ trx }) => {
  const { bookingId, bookerId } = await makeBooking(trx)
  const other = await makeBooking(trx)
  await trx.updateTable('users').set({ firstName: 'Aisha' }).where('id', '=', bookerId).execute()
  const [seat] = await trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId).execute()
  const place = { bookingId, seatId: seat?.id ?? '' }
  expect(await findSeat(trx, office, place)).toMatchObject({ firstName: 'Ada', seatNumber: 1, userId: bookerId })
  expect(await findSeat(trx, office, { ...place, bookingId: other.bookingId })).toBeUndefined()
  expect(await findSeat(trx, office, { ...place, seatId: bookingId })).toBeUndefined()

  await trx.updateTable('bookingAttendees').set({ status: 'cancelled' }).where('id', '=', place.seatId).execute()
  expect(await findSeat(trx, office, place)).toBeUndefined()
  await trx.updateTable('bookingAttendees').set({ status: 'booked' }).where('id', '=', place.seatId).execute()
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', bookingId).execute()
  expect(await findSeat(trx, office, place)).toBeUndefined()
})

test('refuseOtherPrice says what it would now cost', () => {
  expect(() => refuseOtherPrice(pence(10_000), pence(10_000))).not.toThrow()
  expect(() => refuseOtherPrice(pence(110_000), pence(10_000))).toThrow('It would now cost £1,100.00.')
})

test('quoteSeats counts what was received, less refunds', async ({ trx }) => {
  const { bookingId, paymentId } = await makePaidBooking(trx)
  await makePaidBooking(trx)
  expect(await quoteSeats(trx, office, bookingId)).toEqual({
    now: fromDecimal('100.00'),
    paid: fromDecimal('100.00'),
    more: fromDecimal('200.00'),
  })
  const refund = { paymentId, reason: 'other', note: '' } as const
  await issueRefund(trx, office, { ...refund, amount: fromDecimal('30.00') }, now)
  expect(await quoteSeats(trx, office, bookingId)).toMatchObject({ paid: fromDecimal('70.00') })
  await issueRefund(trx, office, { ...refund, amount: fromDecimal('20.00'), isPending: true }, now)
  expect(await quoteSeats(trx, office, bookingId)).toMatchObject({ paid: fromDecimal('50.00') })
  await trx.updateTable('bookings').set({ sessionId: null }).where('id', '=', bookingId).execute()
  expect(await quoteSeats(trx, office, bookingId)).toMatchObject({ more: undefined })
})

test('giveUpSeats cancels booked seats, reprices and records it', async ({ trx }) => {
  const { bookingId, bookerId, reference } = await makeBooking(trx)
  const [second = ''] = await addSeats(trx, bookingId, 2)
  const priced = { numberOfAttendees: 2, totalAmount: '200.00', finalAmount: '200.00' } as const
  await trx.updateTable('bookings').set(priced).where('id', '=', bookingId).execute()
  const booking = await holdBooking(trx, office, bookingId)
  const given = { booking, seatIds: [second], price: priceWithout(booking, [second]), charge: pence(1000) }
  expect(await giveUpSeats(trx, office, given, now)).toMatchObject([{ seatNumber: 2, firstName: 'Sam', email: null }])
  await expect(giveUpSeats(trx, office, given, now)).rejects.toThrow('This seat is no longer booked.')

  const after = trx.selectFrom('bookings').select(['finalAmount', 'cancellationCharge', 'numberOfAttendees', 'version'])
  expect(await after.where('id', '=', bookingId).executeTakeFirst()).toEqual({
    finalAmount: '110.00',
    cancellationCharge: '10.00',
    numberOfAttendees: 1,
    version: 2,
  })
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'changes'])
  expect(await log.where('activityType', '=', 'booking.updated').execute()).toEqual([
    {
      userId: bookerId,
      activityDescription: `Seat 2 of ${reference} cancelled`,
      changes: { seats: { before: 2, after: 1 }, finalAmount: { before: '200.00', after: '110.00' } },
    },
  ])
})

test('cancelSeats cancels no seat of another booking', async ({ trx }) => {
  const [mine, other] = [await makeBooking(trx), await makeBooking(trx)]
  await addSeats(trx, mine.bookingId, 2)
  await trx.updateTable('bookings').set({ numberOfAttendees: 2 }).where('id', '=', mine.bookingId).execute()
  const seat = trx.selectFrom('bookingAttendees').select(['id', 'status']).where('bookingId', '=', other.bookingId)
  const { id: seatId } = await seat.executeTakeFirstOrThrow()
  const given = { bookingId: mine.bookingId, seatIds: [seatId], reason: 'Ill' }
  await expect(cancelSeats(trx, office, { ...given, by: 'customer' }, now)).rejects.toThrow(
    'One of the seats you chose is no longer booked.',
  )
  expect(await seat.executeTakeFirst()).toMatchObject({ status: 'booked' })
})

test('holdBooking and holdSeatsOf make others wait for that booking alone', async ({ ownDb }) => {
  const [mine, other] = await inTransaction(ownDb, async (trx) => [await makeBooking(trx), await makeBooking(trx)])
  const { bookingId = '' } = mine ?? {}
  const change =
    (id = '') =>
    () =>
      ownDb.updateTable('bookings').set({ version: 5 }).where('id', '=', id).execute()
  const name =
    (id = '') =>
    () =>
      ownDb.updateTable('bookingAttendees').set({ firstName: 'Ann' }).where('bookingId', '=', id).execute()
  const whileBooking = (second: () => Promise<unknown>) =>
    runInto(ownDb, (trx) => holdBooking(trx, office, bookingId), second)
  const whileSeats = (second: () => Promise<unknown>) => runInto(ownDb, (trx) => holdSeatsOf(trx, bookingId), second)

  expect((await whileBooking(change(bookingId))).hasWaited).toBe(true)
  expect((await whileBooking(change(other?.bookingId))).hasWaited).toBe(false)
  expect((await whileSeats(name(bookingId))).hasWaited).toBe(true)
  expect((await whileSeats(name(other?.bookingId))).hasWaited).toBe(false)
})

/** Seats for Sam, without a record; returns their ids. */
async function addSeats(trx: Trx, bookingId: string, ...numbers: number[]): Promise<string[]> {
  const seats = numbers.map((seatNumber) => ({ bookingId, seatNumber, firstName: 'Sam' }))
  const added = await trx.insertInto('bookingAttendees').values(seats).returning('id').execute()
  return added.map(({ id }) => id)
}

test('lockBooking holds a booking for the office until the transaction ends, and nothing for a stranger', async ({
  ownDb,
}) => {
  const { bookingId } = await inTransaction(ownDb, (trx) => makeBooking(trx))
  const free = () => ownDb.selectFrom('bookings').select('id').forUpdate().skipLocked().execute()
  const holding = await ownDb.startTransaction().execute()
  await lockBooking(holding, asInstructor('0193c6a0-0000-7000-8000-000000000001'), bookingId)
  expect(await free()).toHaveLength(1)
  await lockBooking(holding, asAdmin(), bookingId)
  expect(await free()).toEqual([])
  await holding.rollback().execute()
})
