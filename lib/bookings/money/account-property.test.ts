import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { add, fromDecimal, pence } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { heldOf, readAccount } from '../../payments/account/read-account.ts'
import { giveBack } from '../../payments/refunds/give-back.ts'
import { failRefund, markRefundSent } from '../../payments/refunds/settle-refund.ts'
import { voidPayment } from '../../payments/void-payment.ts'
import { checkRules } from '../../reports/check-invariants.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeSession } from '../../testing/make/make.ts'
import { makeCompany } from '../../testing/make/make-company.ts'
import { test } from '../../testing/test.ts'
import { bookSeats } from '../book-seats.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { moveBooking } from '../moves/move-booking.ts'
import { moveSeat } from '../moves/move-seat.ts'
import { addSeat } from '../seats/add-seat.ts'
import { cancelSeats } from '../seats/cancel-seats.ts'
import { findPriced, type PricedBooking } from '../seats/hold-booking.ts'
import { priceWithMore, priceWithout } from '../seats/price-seats.ts'
import { settleBooking } from '../settle-booking.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const days = ['2026-11-24', '2026-12-01', '2026-12-08', '2027-01-12']
const nobody = { firstName: null, lastName: null, email: null, certificateName: null }

/** One act of the office: on which booking made so far, on which seat, and with what sum. */
const act = fc.record({
  kind: fc.constantFrom(
    ...(['pay', 'pay', 'give back', 'give back', 'settle', 'move seat', 'move seat', 'cancel seats'] as const),
    ...(['add', 'move', 'cancel', 'void'] as const),
  ),
  booking: fc.nat(3),
  seat: fc.nat(5),
  sum: fc.integer({ min: 1, max: 60_000 }),
  flag: fc.boolean(),
})

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never
type Scene = { bookings: string[]; sessions: string[]; refunds: string[] }

/** Does one act at the price that the desk would see. An act that is refused changes nothing. */
async function perform(trx: Trx, scene: Scene, given: Act): Promise<void> {
  const bookingId = scene.bookings[given.booking % scene.bookings.length] ?? ''
  const booking = await findPriced(trx, office, bookingId)
  if (!booking) throw new Error('a booking is gone')
  const seatId = booking.booked[given.seat % booking.booked.length]?.id ?? ''
  await performOn(trx, scene, { ...given, booking, seatId })
}

type On = Omit<Act, 'booking' | 'seat'> & { booking: PricedBooking; seatId: string }

async function performOn(trx: Trx, scene: Scene, { kind, booking, seatId, sum, flag }: On): Promise<void> {
  const [bookingId, by] = [booking.id, flag ? 'company' : 'customer'] as const
  const amount = pence(sum)
  const sessionId = scene.sessions[sum % scene.sessions.length] ?? ''
  switch (kind) {
    case 'add': {
      const seatPrice = booking.seatPrice ?? amount
      const quoted = add(priceWithMore(booking, seatPrice).final, booking.charge)
      await addSeat(trx, office, { bookingId, quoted, ...nobody }, now)
      return
    }
    case 'cancel seats': {
      const seatIds = flag ? [seatId] : booking.booked.slice(0, 2).map(({ id }) => id)
      await cancelSeats(trx, office, { bookingId, seatIds, reason: 'Ill', by }, now)
      return
    }
    case 'move seat': {
      const stays = add(priceWithout(booking, [seatId]).final, booking.charge)
      const quoted = add(stays, booking.seatPrice ?? amount)
      scene.bookings.push(await moveSeat(trx, office, { bookingId, seatId, sessionId, quoted }, now))
      return
    }
    case 'move': {
      const quoted = add(booking.price.final, booking.charge)
      await moveBooking(trx, office, { bookingId, sessionId, quoted }, now)
      return
    }
    case 'cancel':
      await cancelBooking(trx, office, { bookingId, reason: 'Ill', by }, now)
      return
    case 'pay':
      await settleBooking(trx, office, { bookingId, amount, method: 'cash', status: 'succeeded' }, now)
      return
    case 'void': {
      const payments = trx.selectFrom('payments').select('id').where('bookingId', '=', bookingId).orderBy('id')
      const payment = await payments.executeTakeFirst()
      if (payment) await voidPayment(trx, office, { paymentId: payment.id, reason: 'Typed twice' }, now)
      return
    }
    case 'give back': {
      const refund = { bookingId, amount, reason: 'other', note: '', isPending: flag } as const
      scene.refunds.push(...(await giveBack(trx, office, refund, now)))
      return
    }
    case 'settle': {
      const refundId = scene.refunds[sum % Math.max(1, scene.refunds.length)]
      if (refundId && flag) await markRefundSent(trx, office, { refundId, bankReference: '' }, now)
      else if (refundId) await failRefund(trx, office, { refundId, reason: 'Account closed' }, now)
    }
  }
}

test('in any order of what the desk does, every account and its documents add up', {
  timeout: 120_000,
}, async ({ trx }) => {
  const sessions: string[] = []
  for (const firstDay of days) sessions.push(await makeSession(trx, { firstDay }))
  const bookerId = await makeCustomer(trx)
  await makeCompany(trx, { isRegistered: true })
  const address = { addressLine1: '1 High Street', city: 'Leeds', postcode: 'LS1 4AP' }
  await trx.updateTable('users').set(address).where('id', '=', bookerId).execute()

  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 10, maxLength: 20 }),
      fc.integer({ min: 2, max: 6 }),
      async (acts, seats) => {
        await sql`savepoint scene`.execute(trx)
        try {
          const choice = { type: seats > 2 ? 'group' : 'individual', source: 'phone', status: 'confirmed' } as const
          const first = { bookerId, sessionId: sessions[1] ?? '', ...choice }
          const others = Array.from({ length: seats - 1 }, () => ({}))
          const { bookingId } = await bookSeats(trx, office, { ...first, seats: [{}, ...others] }, now)
          const scene: Scene = { bookings: [bookingId], sessions, refunds: [] }
          for (const one of acts) await tryTo(trx, () => perform(trx, scene, one))

          expect((await checkRules(trx)).filter(({ broken }) => broken > 0)).toEqual([])
          for (const id of scene.bookings) {
            const account = await readAccount(trx, id)
            const { owed, debt, toGiveBack } = account
            expect(add(heldOf(account), debt)).toBe(add(owed ?? fromDecimal('0.00'), toGiveBack))
          }
        } finally {
          await sql`rollback to savepoint scene`.execute(trx)
        }
      },
    ),
    { numRuns: 30 },
  )
})

async function tryTo(trx: Trx, work: () => Promise<void>): Promise<void> {
  await sql`savepoint act`.execute(trx)
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await sql`rollback to savepoint act`.execute(trx)
  }
}
