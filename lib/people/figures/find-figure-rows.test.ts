import { expect } from 'vitest'
import { bookSeats, type Seat } from '../../bookings/book-seats.ts'
import { cancelBooking } from '../../bookings/cancel-booking.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findFigureRows } from './find-figure-rows.ts'

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
  expect(rows).toEqual({ nextCourse: null, firstBookingId: first, lastBookingId: last, nextCertificateId: null })
  expect(quarters).toHaveLength(12)
  expect(quarters.filter(({ bookings }) => bookings > 0)).toEqual([
    { start: '2026-07-01', bookings: 1 },
    { start: '2026-10-01', bookings: 1 },
  ])

  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  expect(await findFigureRows(trx, stranger, bookerId, now)).toMatchObject({ firstBookingId: null, quarters: [] })
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
