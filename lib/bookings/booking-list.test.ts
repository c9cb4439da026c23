import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { bookSeats, type Seat } from './book-seats.ts'
import { bookingList } from './booking-list.ts'
import { cancelBooking } from './cancel-booking.ts'

test('bookingList shows the bookings that a figure counts: those not cancelled, or those of one course', async ({
  trx,
}) => {
  const admin = asAdmin()
  const { bookerId: userId, bookingId: kept } = await makeBooking(trx)
  const { bookingId: gone } = await makeBooking(trx, { bookerId: userId })
  const sessionId = await makeSession(trx, { firstDay: '2026-12-07', code: 'FAW' })
  const { bookingId: other } = await makeBooking(trx, { bookerId: userId, sessionId })
  await cancelBooking(trx, admin, { bookingId: gone, reason: 'Changed plans' }, new Date('2026-11-20T13:00:00Z'))

  const list = async (over: object) =>
    (await bookingList.page(trx, admin, { userId, ...over })).rows.map(({ id }) => id)
  expect(new Set(await list({}))).toEqual(new Set([kept, gone, other]))
  expect(new Set(await list({ counted: 'yes' }))).toEqual(new Set([kept, other]))
  expect(await list({ counted: 'yes', course: 'FAW' })).toEqual([other])
  expect(await list({ course: 'EFA' })).toEqual([])

  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  expect((await bookingList.page(trx, stranger, { userId, counted: 'yes' })).rows).toEqual([])
})

test('bookingList goes by the day in London on which a booking was made, first and last day included', async ({
  trx,
}) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const bookerId = await makeCustomer(trx)
  const seats: [Seat] = [{ firstName: 'Ada', lastName: 'Khan' }]
  const order = { bookerId, sessionId, type: 'individual', source: 'phone', status: 'confirmed', seats } as const
  const book = async (at: string) => (await bookSeats(trx, asAdmin(), order, new Date(at))).bookingId
  // In summer midnight in London is 23:00 of the evening before in UTC.
  const [june, first, last, august] = [
    await book('2026-06-30T22:59:59.999Z'),
    await book('2026-06-30T23:00:00Z'),
    await book('2026-07-31T22:59:59.999Z'),
    await book('2026-07-31T23:00:00Z'),
  ]

  const list = async (input: Parameters<typeof bookingList.page>[2]) =>
    (await bookingList.page(trx, asAdmin(), input)).rows.map(({ id }) => id)
  expect(await list({ madeFrom: '2026-07-01', madeTo: '2026-07-31' })).toEqual([last, first])
  expect(await list({ madeFrom: '2026-07-01' })).toEqual([august, last, first])
  expect(await list({ madeTo: '2026-06-30' })).toEqual([june])
  expect(await list({ madeFrom: '2026-07-31', madeTo: '2026-07-01' })).toEqual([])
})

test('matchBookings finds a booking by its reference in every spelling, whole or begun', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  const reference = 'RFT-01K2D-9MX4P'
  await trx.updateTable('bookings').set({ reference }).where('id', '=', bookingId).execute()
  const find = async (q: string, by = asAdmin()) => (await bookingList.page(trx, by, { q })).rows.map(({ id }) => id)

  for (const q of [
    'rft-01k2d-9mx4p',
    'RFT OIK2D 9MX4P',
    'rft–01k2d–9mx4p',
    '#RFT01K2D9MX4P',
    'Ol K2D',
    'rft olk',
    '01K2D-9MX4P',
    'RFT-01K2D-9MX4P.',
    'ref RFT-01K2D-9MX4P',
    'Booking ref.: rft‑01k2d‑9mx4p',
    'Ida Ash, RFT-01K2D-9MX4P',
    '\u202eRFT-01K2D-9MX4P',
  ])
    expect(await find(q), q).toEqual([bookingId])
  for (const q of ['#', '-', 'RFT-11K2D', 'K2D']) expect(await find(q), q).toEqual([])
  expect(await find(reference, asInstructor(await makeStaff(trx, 'instructor')))).toEqual([])
})

test('bookingList counts what it shows, within reach', async ({ trx }) => {
  const { bookerId } = await makeBooking(trx)
  await makeBooking(trx)

  for (const [input, total] of [
    [{}, 2],
    [{ userId: bookerId }, 1],
    [{ status: 'cancelled' }, 0],
    [{ status: 'confirmed', course: 'EFAW', counted: 'yes' }, 2],
    [{ q: 'khan' }, 2],
    [{ madeFrom: '2026-11-20', madeTo: '2026-11-20' }, 2],
    [{ madeFrom: '2026-11-21' }, 0],
  ] as const) {
    expect(await bookingList.total(trx, asAdmin(), input), JSON.stringify(input)).toEqual({ total, isExact: true })
    expect((await bookingList.page(trx, asAdmin(), input)).rows).toHaveLength(total)
  }
  expect((await bookingList.total(trx, asCustomer(bookerId), {})).total).toBe(1)
  expect((await bookingList.total(trx, asInstructor(bookerId), {})).total).toBe(0)
})

test('bookingList leaves these columns to those who ask for them', () => {
  const extra = Object.entries(bookingList.columns).filter(([, column]) => column.isExtra)
  expect(extra.map(([name]) => name)).toEqual(['balance', 'email', 'type', 'source', 'discountAmount'])
})
