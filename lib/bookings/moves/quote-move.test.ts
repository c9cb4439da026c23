import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { bookSeats } from '../book-seats.ts'
import { quoteMove } from './quote-move.ts'
import { moveBookingInput, moveSeatInput } from './schemas.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

test('quoteMove offers sessions of the course with room for the whole booking, and for one seat', async ({ trx }) => {
  const { bookingId } = await book(trx, 3)
  const roomy = await makeSession(trx, { firstDay: '2026-12-08' })
  const narrow = await makeSession(trx, { firstDay: '2026-12-09' })
  const exact = await makeSession(trx, { firstDay: '2026-12-10' })
  await makeSession(trx, { firstDay: '2026-12-11', code: 'CPR_AED' })
  await trx.updateTable('courseSessions').set({ capacity: 2 }).where('id', '=', narrow).execute()
  await trx.updateTable('courseSessions').set({ capacity: 3 }).where('id', '=', exact).execute()

  const seats = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  const [seat] = await seats.execute()
  const quote = await quoteMove(trx, office, bookingId, now, seat?.id)
  expect(quote).toMatchObject({ whole: 30_000, oneSeat: { stays: 20_000, moves: 10_000, together: 30_000 } })
  expect(quote?.targets.map(({ id }) => id)).toEqual([roomy, exact])
  expect(quote?.oneSeat?.targets.map(({ id }) => id)).toEqual([roomy, narrow, exact])
})

test('quoteMove offers no single seat of a booking that has one, and nothing once it is over', async ({ trx }) => {
  const { bookingId } = await book(trx, 1)
  expect(await quoteMove(trx, office, bookingId, now)).toMatchObject({ whole: 10_000, oneSeat: undefined })
  const set = (status: 'pending' | 'completed' | 'cancelled' | 'no_show') =>
    trx.updateTable('bookings').set({ status }).where('id', '=', bookingId).execute()
  await set('pending')
  expect(await quoteMove(trx, office, bookingId, now)).toBeDefined()
  for (const status of ['completed', 'cancelled', 'no_show'] as const) {
    await set(status)
    expect(await quoteMove(trx, office, bookingId, now)).toBeUndefined()
  }
})

test('a move is asked for with the price that was quoted', () => {
  const [id, quoted] = [crypto.randomUUID(), '100.00']
  expect(moveBookingInput.safeParse({ bookingId: id, sessionId: id, quoted }).success).toBe(true)
  expect(moveBookingInput.safeParse({ bookingId: id, sessionId: id }).success).toBe(false)
  expect(moveSeatInput.safeParse({ bookingId: id, sessionId: id, seatId: id, quoted }).success).toBe(true)
  expect(moveSeatInput.safeParse({ bookingId: id, sessionId: id, quoted }).success).toBe(false)
})

async function book(trx: Trx, count: number) {
  const choice = { type: 'group', source: 'phone', status: 'confirmed' } as const
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const others = Array.from({ length: count - 1 }, () => ({}))
  return bookSeats(
    trx,
    office,
    { bookerId: await makeCustomer(trx), sessionId, ...choice, seats: [{}, ...others] },
    now,
  )
}
