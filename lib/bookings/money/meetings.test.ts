import { sql } from 'kysely'
import { expect } from 'vitest'
import { fromDecimal, pence } from '../../core/money.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { readAccount } from '../../payments/account/read-account.ts'
import { giveBack } from '../../payments/refunds/give-back.ts'
import { voidPayment } from '../../payments/void-payment.ts'
import { checkInvariants } from '../../reports/check-invariants.ts'
import { cancelSession } from '../../sessions/planning/cancel-session.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeSession } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { bookSeats } from '../book-seats.ts'
import { settleCalledOff } from '../called-off/settle-called-off.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { moveBooking } from '../moves/move-booking.ts'
import { moveSeat } from '../moves/move-seat.ts'
import { cancelSeats } from '../seats/cancel-seats.ts'
import { settleBooking } from '../settle-booking.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const reason = 'Ill'

/** Five seats for £450.00, paid, twenty days before the course, and another session of it. */
async function makePaidFive(trx: Trx) {
  const bookerId = await makeCustomer(trx)
  const sessionId = await makeSession(trx, { firstDay: '2026-12-10' })
  const other = await makeSession(trx, { firstDay: '2026-12-17' })
  const choice = { type: 'group', source: 'phone', status: 'confirmed' } as const
  const five: [object, ...object[]] = [{}, {}, {}, {}, {}]
  const { bookingId } = await bookSeats(trx, office, { bookerId, sessionId, ...choice, seats: five }, now)
  const card = { bookingId, amount: fromDecimal('450.00'), method: 'card', status: 'succeeded' } as const
  const paymentId = await settleBooking(trx, office, card, now)
  const seats = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  const [first, second] = await seats.orderBy('seatNumber').execute()
  return { bookingId, paymentId, sessionId, other, seatId: first?.id ?? '', secondSeat: second?.id ?? '' }
}

type Made = Awaited<ReturnType<typeof makePaidFive>>
type Work = (trx: Trx, made: Made) => Promise<unknown>

const works = {
  'cancel all': (trx, { bookingId }) => cancelBooking(trx, office, { bookingId, reason }, now),
  'cancel a seat': (trx, { bookingId, seatId }) =>
    cancelSeats(trx, office, { bookingId, seatIds: [seatId], reason, by: 'customer' }, now),
  'cancel it at the quoted sums': (trx, { bookingId, seatId }) => {
    const quoted = { owed: pence(42_500), refund: pence(2500) }
    return cancelSeats(trx, office, { bookingId, seatIds: [seatId], reason, by: 'customer', quoted }, now)
  },
  'move a seat': (trx, { bookingId, secondSeat, other }) =>
    moveSeat(trx, office, { bookingId, seatId: secondSeat, sessionId: other, quoted: fromDecimal('500.00') }, now),
  pay: (trx, { bookingId }) =>
    settleBooking(trx, office, { bookingId, amount: pence(5000), method: 'cash', status: 'succeeded' }, now),
  'give all back': (trx, { bookingId }) =>
    giveBack(trx, office, { bookingId, amount: fromDecimal('450.00'), reason: 'other', note: '' }, now),
  'settle it': (trx, { bookingId, sessionId }) =>
    settleCalledOff(trx, office, { sessionId, settlements: [{ bookingId, to: 'give back' }] }, now),
  'move it': (trx, { bookingId, other }) =>
    moveBooking(trx, office, { bookingId, sessionId: other, quoted: fromDecimal('450.00') }, now),
  void: (trx, { paymentId }) => voidPayment(trx, office, { paymentId, reason: 'Typed twice' }, now),
} satisfies Record<string, Work>

const perform = (name: keyof typeof works, trx: Trx, made: Made): Promise<unknown> => works[name](trx, made)

/** Which two acts meet, and the refusal that the second one gets, if any. */
const meetings: [keyof typeof works, keyof typeof works, string | null][] = [
  ['cancel all', 'cancel all', 'already cancelled'],
  ['cancel all', 'cancel a seat', 'This booking is cancelled.'],
  ['cancel all', 'move a seat', 'This booking is cancelled.'],
  ['cancel all', 'pay', null],
  ['cancel a seat', 'cancel all', null],
  ['cancel a seat', 'cancel a seat', 'no longer booked'],
  ['move a seat', 'cancel it at the quoted sums', 'The amounts have changed'],
  ['pay', 'cancel it at the quoted sums', 'The amounts have changed'],
  ['pay', 'pay', null],
  ['give all back', 'give all back', 'At most £0.00'],
  ['give all back', 'cancel it at the quoted sums', 'The amounts have changed'],
  ['give all back', 'void', 'Some of this payment was given back'],
  ['void', 'give all back', 'At most £0.00'],
]

test.for(meetings)(
  '%s meets %s: the second waits and then sees what the first did',
  async ([first, second, said], { ownDb }) => {
    const made = await inTransaction(ownDb, makePaidFive)
    const do2 = () => inTransaction(ownDb, (trx) => perform(second, trx, made))
    const { hasWaited, settled } = await runInto(ownDb, (trx) => perform(first, trx, made), do2)
    expect(hasWaited).toBe(true)
    if (said === null) expect(settled.status).toBe('fulfilled')
    else expect(settled).toMatchObject({ reason: { message: expect.stringContaining(said) } })
    expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
  },
)

test('settling a called-off session leaves alone what a colleague moved meanwhile', async ({ ownDb }) => {
  const made = await inTransaction(ownDb, async (trx) => {
    const made = await makePaidFive(trx)
    await cancelSession(trx, office, { sessionId: made.sessionId, reason: 'Flood' }, now)
    return made
  })
  const settle = () => inTransaction(ownDb, (trx) => perform('settle it', trx, made))
  const { hasWaited, settled } = await runInto(ownDb, (trx) => perform('move it', trx, made), settle)
  expect(hasWaited).toBe(true)
  expect(settled).toMatchObject({ value: { done: 0, failed: [{ reason: 'It has been settled meanwhile.' }] } })
  const booking = ownDb.selectFrom('bookings').select(['status', 'sessionId']).where('id', '=', made.bookingId)
  expect(await booking.executeTakeFirst()).toEqual({ status: 'confirmed', sessionId: made.other })
})

/** Takes a refund off without a lock, as a first draft would. */
async function naiveRefund(db: Db, { bookingId, paymentId }: Made): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { toGiveBack, received, returned } = await readAccount(trx, bookingId)
    if (received - returned < 30_000 && toGiveBack === 0) throw new Error('not enough')
    await sql`select pg_sleep(0.05)`.execute(trx)
    await sql`insert into refunds (payment_id, booking_id, amount, reason, status)
      values (${paymentId}, ${bookingId}, 300, 'other', 'succeeded')`.execute(trx)
  })
}

test('the same harness catches refunds without a lock: more goes back than was paid', async ({ ownDb }) => {
  const made = await inTransaction(ownDb, makePaidFive)
  await Promise.allSettled(Array.from({ length: 4 }, () => naiveRefund(ownDb, made)))
  const broken = (await checkInvariants(ownDb)).filter((rule) => rule.broken > 0)
  expect(broken.map(({ rule }) => rule)).toContain('refunded amounts equal the refunds, never more than was paid')
})
