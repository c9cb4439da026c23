import { expect } from 'vitest'
import { bookSeats, type Seat } from '../../bookings/book-seats.ts'
import { cancelBooking } from '../../bookings/cancel-booking.ts'
import { settleBooking } from '../../bookings/settle-booking.ts'
import { fromDecimal } from '../../core/money.ts'
import { ensureCatalogue } from '../../courses/ensure-catalogue.ts'
import { issueRefund } from '../../payments/refunds/issue-refund.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makePaidBooking, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findFigureRows } from './find-figure-rows.ts'
import { averageBookingValue, bookingsPerYear, preferredCourse } from './person-figures.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('first and last booking are those not cancelled, and each counts in its quarter of London time', async ({
  trx,
}) => {
  const bookerId = await makeCustomer(trx)
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const seats: [Seat] = [{ firstName: 'Ada', lastName: 'Khan' }]
  const order = { bookerId, sessionId, type: 'individual', source: 'phone', status: 'confirmed', seats } as const
  const book = async (at: string) => (await bookSeats(trx, asAdmin(), order, new Date(at))).bookingId
  const tooEarly = await book('2026-04-01T10:00:00Z')
  // Half past midnight in London is still the evening before in UTC.
  const first = await book('2026-06-30T23:30:00Z')
  const last = await book('2026-11-01T10:00:00Z')
  const tooLate = await book('2026-11-02T10:00:00Z')
  for (const bookingId of [tooEarly, tooLate])
    await cancelBooking(trx, asAdmin(), { bookingId, reason: 'Changed plans' }, now)

  const { quarters, ...rows } = await findFigureRows(trx, asAdmin(), bookerId, now)
  expect(rows).toEqual({
    nextCourse: null,
    firstBookingId: first,
    lastBookingId: last,
    nextCertificateId: null,
    owing: '350.00',
    surplus: null,
  })
  expect(quarters).toHaveLength(12)
  expect(quarters.filter(({ bookings }) => bookings > 0)).toEqual([
    { start: '2026-07-01', bookings: 1 },
    { start: '2026-10-01', bookings: 1 },
  ])

  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  expect(await findFigureRows(trx, stranger, bookerId, now)).toMatchObject({ firstBookingId: null, quarters: [] })
})

test('what a person owes and gets back are separate figures, without money on its way back', async ({ trx }) => {
  const { bookerId, paymentId } = await makePaidBooking(trx)
  await makeBooking(trx, { bookerId })
  const surplus = await makePaidBooking(trx, { bookerId })
  const cash = { amount: fromDecimal('30.00'), method: 'cash', status: 'succeeded' } as const
  const more = await settleBooking(trx, asAdmin(), { bookingId: surplus.bookingId, ...cash }, now)
  const money = async () => {
    const { owing, surplus } = await findFigureRows(trx, asAdmin(), bookerId, now)
    return { owing, surplus }
  }
  expect(await money()).toEqual({ owing: '100.00', surplus: '30.00' })
  const refund = { paymentId: more, amount: fromDecimal('30.00'), reason: 'other', note: '', isPending: true } as const
  await issueRefund(trx, asAdmin(), refund, now)
  expect(await money()).toEqual({ owing: '100.00', surplus: null })
  await issueRefund(trx, asAdmin(), { ...refund, paymentId, amount: fromDecimal('1.00'), isPending: false }, now)
  expect(await money()).toEqual({ owing: '101.00', surplus: null })
})

test('the next course is the soonest one that a person has a seat on, also on other people’s bookings', async ({
  trx,
}) => {
  const attendee = await makeCustomer(trx)
  const [later, soon] = [
    await makeSession(trx, { firstDay: '2026-12-07' }),
    await makeSession(trx, { firstDay: '2026-12-01', code: 'FAW' }),
  ]
  for (const sessionId of [later, soon]) {
    const { bookingId } = await makeBooking(trx, { sessionId })
    await trx.updateTable('bookingAttendees').set({ userId: attendee }).where('bookingId', '=', bookingId).execute()
  }
  const next = async (at = now) => (await findFigureRows(trx, asAdmin(), attendee, at)).nextCourse

  expect(await next()).toEqual({ sessionId: soon, day: '2026-12-01', course: 'FAW' })
  expect(await next(new Date('2026-12-03T12:00:00Z'))).toMatchObject({ sessionId: soon })
  expect(await next(new Date('2026-12-04T12:00:00Z'))).toMatchObject({ sessionId: later })
  await trx.updateTable('courseSessions').set({ status: 'cancelled' }).where('id', '=', soon).execute()
  expect(await next()).toMatchObject({ sessionId: later })
  await trx.updateTable('bookingAttendees').set({ status: 'cancelled' }).where('userId', '=', attendee).execute()
  expect(await next()).toBeNull()
})

test('the next certificate is the current one that ends first, of this person alone', async ({ trx }) => {
  const [ada, ben] = [await makeCustomer(trx), await makeCustomer(trx)]
  await ensureCatalogue(trx)
  const { id: courseId } = await trx
    .selectFrom('courses')
    .select('id')
    .where('code', '=', 'EFAW')
    .executeTakeFirstOrThrow()
  const add = async (
    userId: string,
    number: string,
    expiresOn: string,
    status: 'current' | 'superseded' = 'current',
  ) => {
    const values = { userId, number, courseId, holderName: 'Ada', issuedOn: '2020-01-01', expiresOn, status }
    return (await trx.insertInto('certificates').values(values).returning('id').executeTakeFirstOrThrow()).id
  }
  await add(ada, 'RFT-C-1', '2027-01-01', 'superseded')
  await add(ada, 'RFT-C-2', '2029-01-01')
  const next = await add(ada, 'RFT-C-3', '2028-01-01')
  const theirs = await add(ben, 'RFT-C-4', '2026-01-01')
  expect((await findFigureRows(trx, asAdmin(), ada, now)).nextCertificateId).toBe(next)
  expect((await findFigureRows(trx, asAdmin(), ben, now)).nextCertificateId).toBe(theirs)
})

test('the figures of a person count what they did, and of two courses booked alike take the later', async ({ trx }) => {
  const bookerId = await makeCustomer(trx)
  const other = await makeCustomer(trx)
  const order = { type: 'individual', source: 'phone', status: 'confirmed', seats: [{ firstName: 'Ada' }] } as const
  const book = async (code: 'EFAW' | 'FAW', at: string, booker = bookerId) => {
    const sessionId = await makeSession(trx, { firstDay: '2026-12-01', code })
    const input = { ...order, bookerId: booker, sessionId, seats: [{ firstName: 'Ada', lastName: 'Khan' }] as [Seat] }
    return (await bookSeats(trx, asAdmin(), input, new Date(at))).bookingId
  }
  const figures = async (id = bookerId) =>
    await trx
      .selectFrom('users')
      .select([averageBookingValue.as('average'), bookingsPerYear.as('rate'), preferredCourse.as('course')])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  expect(await figures()).toEqual({ average: null, rate: null, course: null })

  await book('FAW', '2026-01-01T10:00:00Z')
  await book('EFAW', '2026-02-01T10:00:00Z')
  await book('FAW', '2026-03-01T10:00:00Z', other)
  expect((await figures()).course).toBe('EFAW')
  const third = await book('FAW', '2026-03-01T10:00:00Z')
  expect((await figures()).course).toBe('FAW')
  await cancelBooking(trx, asAdmin(), { bookingId: third, reason: 'Ill' }, now)
  expect((await figures()).course).toBe('EFAW')

  const years = {
    firstBookingDate: new Date('2020-01-01T00:00:00Z'),
    lastBookingDate: new Date('2022-01-01T00:00:00Z'),
  }
  await trx
    .updateTable('users')
    .set({ totalBookings: 3, totalSpent: '100.00', ...years })
    .where('id', '=', bookerId)
    .execute()
  expect(await figures()).toMatchObject({ average: '33.33', rate: '1.5' })
  await trx.updateTable('users').set({ lastBookingDate: years.firstBookingDate }).where('id', '=', bookerId).execute()
  expect((await figures()).rate).toBe('3.0')
})
