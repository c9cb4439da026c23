import { CompiledQuery, sql } from 'kysely'
import { expect } from 'vitest'
import { bookSeats, type Seat } from '../bookings/book-seats.ts'
import { bookingList } from '../bookings/booking-list.ts'
import { cancelBooking } from '../bookings/cancel-booking.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { watchQueries } from '../testing/watch-queries.ts'
import { countBookingsByMonth } from './count-bookings-by-month.ts'

const now = new Date('2026-11-30T23:59:00Z')

test('each booking counts in the London month in which it was made, cancelled or not', async ({ trx }) => {
  const book = await booker(trx)
  // Midnight of the first of July and of December 2025 in London; a moment earlier is the month before.
  await book('2025-11-30T23:59:59Z')
  await book('2025-12-01T00:00:00Z')
  await book('2026-06-30T22:59:59Z')
  await book('2026-06-30T23:00:00Z')
  const bookingId = await book('2026-11-30T10:00:00Z')
  await cancelBooking(trx, asAdmin(), { bookingId, reason: 'Changed plans' }, now)

  const year = await countBookingsByMonth(trx, asAdmin(), now)
  expect(year).toHaveLength(12)
  expect(year.filter(({ bookings }) => bookings > 0)).toEqual([
    { madeFrom: '2025-12-01', madeTo: '2025-12-31', bookings: 1 },
    { madeFrom: '2026-06-01', madeTo: '2026-06-30', bookings: 1 },
    { madeFrom: '2026-07-01', madeTo: '2026-07-31', bookings: 1 },
    { madeFrom: '2026-11-01', madeTo: '2026-11-30', bookings: 1 },
  ])
  for (const { bookings, ...filter } of year)
    expect(await bookingList.total(trx, asAdmin(), filter)).toEqual({ total: bookings, isExact: true })
})

test('a stranger counts nothing', async ({ trx }) => {
  await (await booker(trx))('2026-11-30T10:00:00Z')
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  expect((await countBookingsByMonth(trx, stranger, now)).every(({ bookings }) => bookings === 0)).toBe(true)
})

test('one statement counts all months, each from the index by time', async ({ ownDb }) => {
  await sql`insert into users (first_name) values ('Ada')`.execute(ownDb)
  await sql`insert into bookings (reference, user_id, status, source, total_amount, final_amount, created_at)
    select 'SEED-' || n, users.id, 'confirmed', 'import', 75, 75, ${now}::timestamptz - n * interval '1 hour'
    from users, generate_series(1, 40000) n`.execute(ownDb)
  await sql`vacuum analyze bookings`.execute(ownDb)

  const { watched, queries } = watchQueries(ownDb)
  const year = await countBookingsByMonth(watched, asAdmin(), now)
  expect(year.map(({ bookings }) => bookings).at(-1)).toBe(719)
  expect(queries).toHaveLength(1)

  const [{ sql: text, parameters } = CompiledQuery.raw('')] = queries
  const { rows } = await ownDb.executeQuery(CompiledQuery.raw(`explain ${text}`, [...parameters]))
  expect(JSON.stringify(rows)).not.toContain('Seq Scan')
  expect(JSON.stringify(rows).match(/Scan (using|on) bookings_created_at_index/g)).toHaveLength(12)
})

async function booker(trx: Trx) {
  const bookerId = await makeCustomer(trx)
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const seats: [Seat] = [{ firstName: 'Ada', lastName: 'Khan' }]
  const order = { bookerId, sessionId, type: 'individual', source: 'phone', status: 'confirmed', seats } as const
  return async (at: string) => (await bookSeats(trx, asAdmin(), order, new Date(at))).bookingId
}
