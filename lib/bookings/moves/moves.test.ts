import { expect } from 'vitest'
import { fromDecimal } from '../../core/money.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { listEntries } from '../../payments/account/list-entries.ts'
import { readAccount } from '../../payments/account/read-account.ts'
import { giveBack } from '../../payments/refunds/give-back.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { bookSeats } from '../book-seats.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { settleBooking } from '../settle-booking.ts'
import { moveBooking } from './move-booking.ts'
import { moveSeat } from './move-seat.ts'
import { quoteMove } from './quote-move.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

/** A booking by Olga with Ben on its second seat, and another session to move to. */
async function makeMove(trx: Trx, seats: number, code = 'EFAW') {
  const bookerId = await makeCustomer(trx, { firstName: 'Olga' })
  const benId = await makeCustomer(trx, { firstName: 'Ben' })
  const [from, to] = [
    await makeSession(trx, { firstDay: '2026-12-01' }),
    await makeSession(trx, { firstDay: '2026-12-08', code }),
  ]
  const choice = { type: 'group', source: 'phone', status: 'confirmed' } as const
  const others = Array.from({ length: seats - 2 }, () => ({}))
  const ben = { userId: benId, firstName: 'Ben', lastName: 'Khan' }
  const booked = await bookSeats(
    trx,
    office,
    { bookerId, sessionId: from, ...choice, seats: [{}, ben, ...others] },
    now,
  )
  const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', booked.bookingId)
  const { id: seatId } = await seat.where('seatNumber', '=', 2).executeTakeFirstOrThrow()
  return { ...booked, bookerId, benId, from, to, seatId }
}

const takenOn = async (db: Db, ...ids: string[]) => {
  const rows = await db.selectFrom('courseSessions').select(['id', 'seatsTaken']).where('id', 'in', ids).execute()
  return ids.map((id) => rows.find((row) => row.id === id)?.seatsTaken)
}
const letters = (trx: Trx) =>
  trx.selectFrom('messages').select(['userId', 'template', 'subject']).orderBy('userId').execute()

test('moveBooking moves seats and date, keeps the price and writes to everyone', async ({ trx }) => {
  const { bookingId, bookerId, benId, from, to, finalAmount } = await makeMove(trx, 5)
  expect(await quoteMove(trx, office, bookingId, now)).toMatchObject({
    whole: fromDecimal('450.00'),
    targets: [{ id: to }],
  })
  await moveBooking(trx, office, { bookingId, sessionId: to, quoted: finalAmount }, now)

  expect(await takenOn(trx, from, to)).toEqual([0, 5])
  const moved = await trx.selectFrom('bookings').selectAll().where('id', '=', bookingId).executeTakeFirstOrThrow()
  expect(moved).toMatchObject({ sessionId: to, courseDate: '2026-12-08', finalAmount: '450.00' })
  const told = await letters(trx)
  expect(told.map(({ userId }) => userId)).toEqual([bookerId, benId].sort())
  expect(told[0]).toMatchObject({
    template: 'seat.changed',
    subject: 'Moved to another date: Emergency First Aid at Work',
  })
  const log = trx
    .selectFrom('userActivityLogs')
    .select(['userId', 'changes'])
    .where('activityType', '=', 'booking.moved')
  expect(await log.execute()).toMatchObject([
    { userId: bookerId, changes: { courseDate: { before: '2026-12-01', after: '2026-12-08' } } },
  ])
})

test('moveSeat reprices both bookings: of five seats at £450, four stay at £400 and one costs £100', async ({
  trx,
}) => {
  const { bookingId, benId, seatId, from, to } = await makeMove(trx, 5)
  const quote = await quoteMove(trx, office, bookingId, now, seatId)
  expect(quote?.oneSeat).toMatchObject({
    stays: fromDecimal('400.00'),
    moves: fromDecimal('100.00'),
    together: fromDecimal('500.00'),
  })
  const newId = await moveSeat(trx, office, { bookingId, seatId, sessionId: to, quoted: fromDecimal('500.00') }, now)

  expect(await takenOn(trx, from, to)).toEqual([4, 1])
  const amounts = trx.selectFrom('bookings').select(['finalAmount', 'numberOfAttendees', 'courseDate'])
  expect(await amounts.where('id', '=', bookingId).executeTakeFirst()).toMatchObject({ finalAmount: '400.00' })
  expect(await amounts.where('id', '=', newId).executeTakeFirst()).toMatchObject({
    finalAmount: '100.00',
    numberOfAttendees: 1,
    courseDate: '2026-12-08',
  })
  const seated = trx.selectFrom('bookingAttendees').select(['userId', 'firstName']).where('bookingId', '=', newId)
  expect(await seated.execute()).toEqual([{ userId: benId, firstName: 'Ben' }])
  expect(await letters(trx)).toHaveLength(2)
})

test('moveSeat takes along what was paid beyond the price of the seats that stay', async ({ trx }) => {
  const { bookingId, seatId, to } = await makeMove(trx, 5)
  await settleBooking(
    trx,
    office,
    { bookingId, amount: fromDecimal('450.00'), method: 'card', status: 'succeeded' },
    now,
  )
  const newId = await moveSeat(trx, office, { bookingId, seatId, sessionId: to, quoted: fromDecimal('500.00') }, now)

  expect(await readAccount(trx, bookingId)).toMatchObject({ owed: 40_000, received: 40_000, debt: 0, toGiveBack: 0 })
  expect(await readAccount(trx, newId)).toMatchObject({ owed: 10_000, received: 5000, debt: 5000 })
  expect((await listEntries(trx, newId)).at(-1)).toMatchObject({ kind: 'transfer', amount: '-50.00', balance: '50.00' })

  await cancelBooking(trx, office, { bookingId: newId, reason: 'Flood', by: 'company' }, now)
  const back = { bookingId: newId, amount: fromDecimal('50.00'), reason: 'course_cancelled', note: '' } as const
  await giveBack(trx, office, back, now)
  expect(await readAccount(trx, newId)).toMatchObject({ owed: 0, returned: 5000, debt: 0, toGiveBack: 0 })
  const payments = trx.selectFrom('payments').select(['bookingId', 'refundedAmount'])
  expect(await payments.execute()).toEqual([{ bookingId, refundedAmount: '50.00' }])
})

test('moveSeat copies the special requirements to the new booking', async ({ trx }) => {
  const { bookingId, seatId, to } = await makeMove(trx, 5)
  const needs = { specialRequirements: 'A hearing loop' }
  await trx.updateTable('bookings').set(needs).where('id', '=', bookingId).execute()
  const newId = await moveSeat(trx, office, { bookingId, seatId, sessionId: to, quoted: fromDecimal('500.00') }, now)
  const said = trx.selectFrom('bookings').select('specialRequirements').where('id', 'in', [bookingId, newId])
  expect(await said.execute()).toEqual([needs, needs])
})

test('a move is refused at another price than quoted, to another course, to the same session and to the past', async ({
  trx,
}) => {
  const { bookingId, seatId, from, to } = await makeMove(trx, 2)
  const other = await makeSession(trx, { firstDay: '2026-12-09', code: 'CPR_AED' })
  const past = await makeSession(trx, { firstDay: '2026-11-02' })
  const whole = (sessionId: string, quoted = fromDecimal('200.00')) =>
    moveBooking(trx, office, { bookingId, sessionId, quoted }, now)

  await expect(whole(to, fromDecimal('190.00'))).rejects.toThrow('It would now cost £200.00.')
  await expect(whole(other)).rejects.toThrow('This session is of another course.')
  await expect(whole(from)).rejects.toThrow('It is on this session already.')
  await expect(whole(past)).rejects.toThrow('This session is over.')
  const single = { bookingId, seatId, sessionId: to, quoted: fromDecimal('1.00') }
  const seatTo = (sessionId: string) =>
    moveSeat(trx, office, { ...single, sessionId, quoted: fromDecimal('200.00') }, now)
  await expect(seatTo(other)).rejects.toThrow('This session is of another course.')
  await expect(seatTo(from)).rejects.toThrow('It is on this session already.')
  await expect(seatTo(past)).rejects.toThrow('This session is over.')
  await expect(moveSeat(trx, office, single, now)).rejects.toThrow('It would now cost £200.00.')
})

test('a seat that is marked in the register is not moved', async ({ trx }) => {
  const { bookingId, seatId, to, from } = await makeMove(trx, 2)
  const { id: sessionDayId } = await trx
    .selectFrom('sessionDays')
    .select('id')
    .where('sessionId', '=', from)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('attendanceRecords')
    .values({ attendeeId: seatId, sessionDayId, status: 'present', minutes: 360, markedAt: now, markedFrom: 'office' })
    .execute()
  const sentence = 'Someone on it is marked in the register, so it cannot be moved.'
  await expect(
    moveBooking(trx, office, { bookingId, sessionId: to, quoted: fromDecimal('200.00') }, now),
  ).rejects.toThrow(sentence)
  await expect(
    moveSeat(trx, office, { bookingId, seatId, sessionId: to, quoted: fromDecimal('200.00') }, now),
  ).rejects.toThrow(sentence)
})

test('neither customers nor instructors move anything', async ({ trx }) => {
  const { bookingId, bookerId, seatId, to } = await makeMove(trx, 2)
  for (const stranger of [asCustomer(bookerId), asInstructor(await makeStaff(trx, 'instructor'))]) {
    await expect(
      moveBooking(trx, stranger, { bookingId, sessionId: to, quoted: fromDecimal('200.00') }, now),
    ).rejects.toThrow('no longer exists')
    await expect(
      moveSeat(trx, stranger, { bookingId, seatId, sessionId: to, quoted: fromDecimal('200.00') }, now),
    ).rejects.toThrow('no longer exists')
    expect(await quoteMove(trx, stranger, bookingId, now)).toBeUndefined()
  }
})

test('ten bookings moved at once to six seats left: six seats are sold, and moves both ways do not wait for ever', async ({
  ownDb,
}) => {
  const { from, to, ids } = await inTransaction(ownDb, async (trx) => {
    const [one, other] = [
      await makeSession(trx, { firstDay: '2026-12-01' }),
      await makeSession(trx, { firstDay: '2026-12-08' }),
    ]
    const book = async (sessionId: string) => {
      const choice = { type: 'individual', source: 'phone', status: 'confirmed' } as const
      return (
        await bookSeats(trx, office, { bookerId: await makeCustomer(trx), sessionId, ...choice, seats: [{}] }, now)
      ).bookingId
    }
    for (let seat = 0; seat < 6; seat++) await book(other)
    const made: string[] = []
    for (let seat = 0; seat < 10; seat++) made.push(await book(one))
    return { from: one, to: other, ids: made }
  })
  const back = await ownDb.selectFrom('bookings').select('id').where('sessionId', '=', to).limit(2).execute()
  const move = (bookingId: string, sessionId: string) =>
    inTransaction(ownDb, (trx) =>
      moveBooking(trx, office, { bookingId, sessionId, quoted: fromDecimal('100.00') }, now),
    )
  const tried = await Promise.allSettled([...ids.map((id) => move(id, to)), ...back.map(({ id }) => move(id, from))])

  const [left = 0, right = 0] = await takenOn(ownDb, from, to)
  expect(right).toBeLessThanOrEqual(12)
  expect(left + right).toBe(16)
  const seats = await ownDb.selectFrom('bookings').select('id').where('sessionId', '=', to).execute()
  expect(seats).toHaveLength(right)
  const refused = tried.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
  expect(refused.every((reason) => reason.includes('This session is full.'))).toBe(true)
})
