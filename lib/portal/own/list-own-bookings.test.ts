import { expect } from 'vitest'
import { cancelBooking } from '../../bookings/cancel-booking.ts'
import type { CustomerActor } from '../../core/actor.ts'
import { londonMoment } from '../../core/london-time.ts'
import type { Trx } from '../../db/types.ts'
import { markAttendance } from '../../registers/mark-attendance.ts'
import { addSessionNote } from '../../sessions/notes/add-session-note.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession } from '../../testing/make/make.ts'
import { makeClass } from '../../testing/make/make-class.ts'
import { test } from '../../testing/test.ts'
import { findOwnName } from './find-own-name.ts'
import { listOwnBookings } from './list-own-bookings.ts'
import { isBooker, visibleOwnBookings } from './visible-own-bookings.ts'

const day = '2026-12-01'
const now = londonMoment(day, '12:00')

test('visibleOwnBookings shows the bookings a customer made or has a seat on, and isBooker tells them apart', async ({
  trx,
}) => {
  const { mine, other, guest } = await makeGuest(trx)
  const seen = (actor: CustomerActor) =>
    visibleOwnBookings(trx, actor)
      .select(['bookings.id', isBooker(actor).as('isBooker')])
      .orderBy('bookings.id')
      .execute()
  const own = { id: mine.bookingId, isBooker: true }
  const seat = { id: other.bookingId, isBooker: false }
  expect(await seen(asCustomer(mine.bookerId))).toEqual([own, seat])
  expect(await seen({ ...asCustomer(mine.bookerId), onlyBookingId: other.bookingId })).toEqual([seat])
  expect(await seen({ ...asCustomer(mine.bookerId), onlyBookingId: mine.bookingId })).toEqual([
    { ...own, isBooker: false },
  ])
  expect(await seen(asCustomer(await makeCustomer(trx)))).toEqual([])

  await trx.updateTable('bookingAttendees').set({ status: 'cancelled' }).where('id', '=', guest).execute()
  expect(await seen(asCustomer(mine.bookerId))).toEqual([own])
})

test('listOwnBookings shows the booker every seat and the price, and a guest their own seat only', async ({ trx }) => {
  const { mine, other } = await makeGuest(trx)
  const off = { bookingId: other.bookingId, seatNumber: 3, status: 'cancelled', firstName: 'Gone' } as const
  await trx.insertInto('bookingAttendees').values(off).execute()
  await trx.updateTable('bookings').set({ numberOfAttendees: 2 }).where('id', '=', other.bookingId).execute()
  const find = async (actor: CustomerActor) =>
    (await listOwnBookings(trx, actor, now)).find(({ id }) => id === other.bookingId)
  expect(await find(asCustomer(other.bookerId))).toMatchObject({
    isBooker: true,
    reference: other.reference,
    finalAmount: '100.00',
    numberOfAttendees: 2,
    attendees: [{ name: 'Ada Khan' }, { name: 'Guest' }],
  })
  expect(await find(asCustomer(mine.bookerId))).toMatchObject({
    isBooker: false,
    reference: null,
    finalAmount: null,
    numberOfAttendees: 1,
    attendees: [{ name: 'Guest', attendance: [] }],
  })
})

test('listOwnBookings shows days, joining notes, shared notes and attendance', async ({ trx }) => {
  const { teacher, sessionId, attendeeId, bookerId } = await makeClass(trx, '2026-11-30', 'PFA')
  for (const [content, isShared] of [
    ['Slides', true],
    ['Inside', false],
  ] as const)
    await addSessionNote(trx, teacher, { sessionId, content, isShared }, now)
  const marks = (
    [
      ['2026-12-01', 'late'],
      ['2026-11-30', 'present'],
    ] as const
  ).map(([on, status]) => ({ id: crypto.randomUUID(), attendeeId, day: on, status, markedAt: now.toISOString() }))
  await markAttendance(trx, teacher, { sessionId, marks }, now)
  await trx.updateTable('venues').set({ joiningNotes: 'Ring the bell.' }).execute()
  const [booking] = await listOwnBookings(trx, asCustomer(bookerId), now)
  expect(booking).toMatchObject({
    courseName: 'Paediatric First Aid',
    venueAddress: '1 High Street',
    joiningNotes: 'Ring the bell.',
    notes: ['Slides'],
    isCalledOff: false,
    attendees: [
      {
        attendance: [
          { day: '2026-11-30', status: 'present' },
          { day: '2026-12-01', status: 'late' },
        ],
      },
    ],
  })
  expect(booking?.days?.map((one) => one.day)).toEqual(['2026-11-30', '2026-12-01'])

  await trx.updateTable('attendanceRecords').set({ status: null }).execute()
  await trx.updateTable('courseSessions').set({ joiningNotes: 'Side door.' }).where('id', '=', sessionId).execute()
  const [later] = await listOwnBookings(trx, asCustomer(bookerId), now)
  expect(later).toMatchObject({ joiningNotes: 'Ring the bell.\nSide door.', attendees: [{ attendance: [] }] })
  await trx.updateTable('venues').set({ joiningNotes: '' }).execute()
  expect((await listOwnBookings(trx, asCustomer(bookerId), now))[0]?.joiningNotes).toBe('Side door.')
})

test('listOwnBookings says what is still to come, until the last day of a session that stands', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-11-30', code: 'PFA' })
  const { bookerId, bookingId } = await makeBooking(trx, { sessionId })
  const isUpcoming = async (on = day) =>
    (await listOwnBookings(trx, asCustomer(bookerId), londonMoment(on, '23:59')))[0]?.isUpcoming
  expect([await isUpcoming(), await isUpcoming('2026-12-02')]).toEqual([true, false])
  for (const [status, isComing] of [
    ['pending', true],
    ['completed', false],
    ['no_show', false],
  ] as const) {
    await trx.updateTable('bookings').set({ status }).where('id', '=', bookingId).execute()
    expect(await isUpcoming(), status).toBe(isComing)
  }
  await trx.updateTable('bookings').set({ status: 'confirmed' }).where('id', '=', bookingId).execute()
  const off = { status: 'cancelled', cancelledAt: now } as const
  await trx.updateTable('courseSessions').set(off).where('id', '=', sessionId).execute()
  expect((await listOwnBookings(trx, asCustomer(bookerId), now))[0]).toMatchObject({
    isUpcoming: false,
    isCalledOff: true,
  })

  const old = { sessionId: null, courseDate: day, courseName: 'Old course', courseId: null }
  await trx.updateTable('bookings').set(old).where('id', '=', bookingId).execute()
  expect((await listOwnBookings(trx, asCustomer(bookerId), now))[0]).toMatchObject({
    isUpcoming: true,
    isCalledOff: false,
    courseName: 'Old course',
    days: null,
  })
  expect(await isUpcoming('2026-12-02')).toBe(false)
})

test('listOwnBookings lists the latest course first, those without a date last, and cancelled ones too', async ({
  trx,
}) => {
  const first = await makeBooking(trx)
  const { bookerId } = first
  const later = await makeBooking(trx, { bookerId, sessionId: await makeSession(trx, { firstDay: '2026-12-08' }) })
  const undated = await makeBooking(trx, { bookerId })
  await trx.updateTable('bookings').set({ courseDate: null }).where('id', '=', undated.bookingId).execute()
  await cancelBooking(trx, asAdmin(), { bookingId: first.bookingId, reason: 'ill' }, now)
  const listed = await listOwnBookings(trx, asCustomer(bookerId), now)
  expect(listed.map(({ id }) => id)).toEqual([later.bookingId, first.bookingId, undated.bookingId])
  expect(listed[1]).toMatchObject({ status: 'cancelled', isUpcoming: false })
})

test('findOwnName gives the first name of the customer, if it is known', async ({ trx }) => {
  await makeCustomer(trx, { firstName: 'Ben' })
  const userId = await makeCustomer(trx, { firstName: 'Olga' })
  expect(await findOwnName(trx, asCustomer(userId))).toBe('Olga')
  await trx.updateTable('users').set({ firstName: null }).where('id', '=', userId).execute()
  expect(await findOwnName(trx, asCustomer(userId))).toBeUndefined()
})

/** A customer's own booking, and a booking by another customer with a second seat for the first. */
async function makeGuest(trx: Trx) {
  const mine = await makeBooking(trx)
  const other = await makeBooking(trx)
  const seat = { bookingId: other.bookingId, seatNumber: 2, userId: mine.bookerId, firstName: 'Guest' }
  const { id: guest } = await trx.insertInto('bookingAttendees').values(seat).returning('id').executeTakeFirstOrThrow()
  return { mine, other, guest }
}
