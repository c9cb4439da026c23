import { expect } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { foldReference } from '../core/reference.ts'
import { Refusal } from '../core/refusal.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeSession, makeStaff } from '../testing/make/make.ts'
import { runInto } from '../testing/run-into.ts'
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
  expect(booked.finalAmount).toBe(45_000)
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

test('bookSeats keeps who sits where, at which price, and where the booking came from', async ({ trx }) => {
  const [bookerId, benId] = [await makeCustomer(trx), await makeCustomer(trx)]
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01', code: 'PFA' })
  const ben = {
    userId: benId,
    firstName: 'Ben',
    lastName: 'Reed',
    email: 'ben@acme.example',
    certificateName: 'B. Reed',
  }
  const input: BookSeatsInput = {
    bookerId,
    sessionId,
    type: 'corporate',
    source: 'email',
    status: 'pending',
    seats: [ben, {}],
  }
  const long = { lastActivityDate: new Date('2026-11-01T12:00:00Z') }
  await trx.updateTable('users').set(long).where('id', '=', bookerId).execute()
  const { bookingId } = await bookSeats(trx, desk, { ...input, specialRequirements: 'Step-free' }, now)

  expect(await trx.selectFrom('bookings').selectAll().execute()).toMatchObject([
    {
      userId: bookerId,
      courseName: 'Paediatric First Aid',
      courseDate: '2026-12-01',
      type: 'corporate',
      source: 'email',
      status: 'pending',
      numberOfAttendees: 2,
      totalAmount: '240.00',
      discountAmount: '0.00',
      finalAmount: '240.00',
      specialRequirements: 'Step-free',
      termsAccepted: false,
      createdAt: now,
    },
  ])
  const seats = trx.selectFrom('bookingAttendees').selectAll().where('bookingId', '=', bookingId).orderBy('seatNumber')
  expect(await seats.execute()).toMatchObject([
    { ...ben, seatNumber: 1 },
    { seatNumber: 2, userId: null, firstName: null, lastName: null, email: null, certificateName: null },
  ])
  const log = trx
    .selectFrom('userActivityLogs')
    .select(['userId', 'details'])
    .where('activityType', '=', 'booking.created')
  expect(await log.execute()).toEqual([{ userId: bookerId, details: { seats: 2, source: 'email', by: 'test' } }])
  const booker = trx.selectFrom('users').select('lastActivityDate').where('id', '=', bookerId)
  expect((await booker.executeTakeFirst())?.lastActivityDate).toEqual(now)
})

test('bookSeats books until the last day of a session has ended', async ({ trx }) => {
  const bookerId = await makeCustomer(trx)
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01', code: 'PFA' })
  const at = (moment: string) => book(trx, bookerId, sessionId, 1, new Date(moment))
  await at('2026-12-02T16:29:59Z')
  await expect(at('2026-12-02T16:30:00Z')).rejects.toThrow('This session is over.')
})

test('bookSeats books for nobody who was erased or merged, neither as booker nor on a seat', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const survivor = await makeCustomer(trx)
  const choice = { sessionId, type: 'individual', source: 'phone', status: 'confirmed' } as const
  for (const over of [{ erasedAt: now }, { mergedIntoId: survivor, email: null }]) {
    const gone = await makeCustomer(trx)
    await trx.updateTable('users').set(over).where('id', '=', gone).execute()
    for (const [bookerId, userId] of [
      [gone, survivor],
      [survivor, gone],
    ] as const) {
      const attempt = bookSeats(trx, desk, { ...choice, bookerId, seats: [{ userId }] }, now)
      await expect(attempt).rejects.toThrow('This person is no longer on record.')
    }
  }
})

test('bookSeats is out of reach of other instructors and of customers', async ({ trx }) => {
  const bookerId = await makeCustomer(trx)
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const choice = { bookerId, sessionId, type: 'individual', source: 'phone', status: 'confirmed', seats: [{}] } as const
  for (const actor of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(bookerId)])
    await expect(bookSeats(trx, actor, { ...choice, seats: [{}] }, now)).rejects.toThrow(
      'This session no longer exists.',
    )
})

test('bookSeats waits for an erasure of the booker', async ({ ownDb }) => {
  const { bookerId, sessionId } = await inTransaction(ownDb, async (trx) => ({
    bookerId: await makeCustomer(trx),
    sessionId: await makeSession(trx, { firstDay: '2026-12-01' }),
  }))
  const erase = async (trx: Trx) => {
    await trx.selectFrom('users').select('id').where('id', '=', bookerId).forUpdate().execute()
    await trx.updateTable('users').set({ erasedAt: now }).where('id', '=', bookerId).execute()
  }
  const met = await runInto(ownDb, erase, () => inTransaction(ownDb, (trx) => book(trx, bookerId, sessionId, 1)))
  expect(met).toMatchObject({
    hasWaited: true,
    settled: { reason: { message: 'This person is no longer on record.' } },
  })
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

function book(trx: Trx, bookerId: string, sessionId: string, count: number, at = now) {
  const [first = {}, ...others] = Array.from({ length: count }, (_, seat) => ({
    firstName: 'Ada',
    lastName: `Khan ${seat}`,
  }))
  const input: BookSeatsInput = {
    bookerId,
    sessionId,
    type: 'group',
    source: 'phone',
    status: 'confirmed',
    seats: [first, ...others],
  }
  return bookSeats(trx, desk, input, at)
}
