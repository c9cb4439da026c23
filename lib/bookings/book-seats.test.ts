import { expect } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { foldReference } from '../core/reference.ts'
import { Refusal } from '../core/refusal.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { makeCustomer, makeSession } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { type BookSeatsInput, bookingPrefix, bookSeats } from './book-seats.ts'
import { cancelBooking } from './cancel-booking.ts'

const desk = systemActor('test')
const now = new Date('2026-11-20T12:00:00Z')

test('bookSeats books a group at a tenth less and counts the booking', async ({ trx }) => {
  const bookerId = await makeCustomer(trx)
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const booked = await book(trx, bookerId, sessionId, 5)

  expect(foldReference(bookingPrefix, booked.reference)).toBe(booked.reference)
  expect(booked.finalAmount).toBe('450.00')
  const booker = await trx.selectFrom('users').select('totalBookings').where('id', '=', bookerId).executeTakeFirst()
  expect(booker?.totalBookings).toBe(1)
  const log = await trx
    .selectFrom('userActivityLogs')
    .select('activityType')
    .where('relatedEntityId', '=', booked.bookingId)
    .execute()
  expect(log).toEqual([{ activityType: 'booking.created' }])
})

test('bookSeats refuses a session that is over, full or unknown', async ({ trx }) => {
  const bookerId = await makeCustomer(trx)
  const over = await makeSession(trx, { firstDay: '2026-11-18' })
  const open = await makeSession(trx, { firstDay: '2026-12-01' })

  await expect(book(trx, bookerId, over, 1)).rejects.toThrow('This session is over.')
  await expect(book(trx, bookerId, open, 13)).rejects.toThrow('Only 12 seats are left on this session.')
  await expect(book(trx, bookerId, bookerId, 1)).rejects.toThrow('This session no longer exists.')
})

test('forty customers booking at once get twelve seats', async ({ ownDb }) => {
  const { bookers, sessionId } = await inTransaction(ownDb, async (trx) => ({
    bookers: await Promise.all(Array.from({ length: 40 }, () => makeCustomer(trx))),
    sessionId: await makeSession(trx, { firstDay: '2026-12-01' }),
  }))
  const answers = await Promise.allSettled(
    bookers.map((bookerId) => inTransaction(ownDb, (trx) => book(trx, bookerId, sessionId, 1))),
  )

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(12)
  for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Refusal)
  const session = await ownDb.selectFrom('courseSessions').select('seatsTaken').executeTakeFirst()
  expect(session?.seatsTaken).toBe(12)
})

test('one person booking eight sessions at once is counted eight times', async ({ ownDb }) => {
  const { bookerId, sessions } = await inTransaction(ownDb, async (trx) => ({
    bookerId: await makeCustomer(trx),
    sessions: await Promise.all(Array.from({ length: 8 }, () => makeSession(trx, { firstDay: '2026-12-01' }))),
  }))
  await Promise.all(sessions.map((sessionId) => inTransaction(ownDb, (trx) => book(trx, bookerId, sessionId, 1))))

  const booker = await ownDb.selectFrom('users').select('totalBookings').where('id', '=', bookerId).executeTakeFirst()
  expect(booker?.totalBookings).toBe(8)
})

test('cancelBooking gives the seats back and counts no more', async ({ trx }) => {
  const bookerId = await makeCustomer(trx)
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const { bookingId } = await book(trx, bookerId, sessionId, 3)
  await cancelBooking(trx, desk, { bookingId, reason: 'Course moved' }, now)

  const session = await trx.selectFrom('courseSessions').select('seatsTaken').executeTakeFirst()
  expect(session?.seatsTaken).toBe(0)
  const booker = await trx.selectFrom('users').select('totalBookings').where('id', '=', bookerId).executeTakeFirst()
  expect(booker?.totalBookings).toBe(0)
  const again = cancelBooking(trx, desk, { bookingId, reason: 'Course moved' }, now)
  await expect(again).rejects.toThrow('This booking is already cancelled.')
})

function book(trx: Trx, bookerId: string, sessionId: string, count: number) {
  const [first = {}, ...others] = Array.from({ length: count }, () => ({ firstName: 'Ada', lastName: 'Khan' }))
  const input: BookSeatsInput = {
    bookerId,
    sessionId,
    type: 'group',
    source: 'phone',
    status: 'confirmed',
    seats: [first, ...others],
  }
  return bookSeats(trx, desk, input, now)
}
