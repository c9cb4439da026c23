import { expect } from 'vitest'
import { fromDecimal, pence } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import { readAccount } from '../../payments/account/read-account.ts'
import { giveBack } from '../../payments/refunds/give-back.ts'
import { checkRules } from '../../reports/check-invariants.ts'
import { cancelSession } from '../../sessions/planning/cancel-session.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makePaidBooking, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { bookSeats } from '../book-seats.ts'
import { bookingList } from '../booking-list.ts'
import { settleCalledOff } from '../called-off/settle-called-off.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { moveSeat } from '../moves/move-seat.ts'
import { settleBooking } from '../settle-booking.ts'
import { queueImportedRefund } from './queue-imported-refund.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

/** A booking of three seats for £300.00 as an import leaves it, three weeks before the course, paid or not. */
async function makeImported(trx: Trx, { isPaid = true } = {}) {
  const bookerId = await makeCustomer(trx)
  const sessionId = await makeSession(trx, { firstDay: '2026-12-11' })
  const choice = { type: 'group', source: 'phone', status: 'confirmed' } as const
  const three: [object, ...object[]] = [{}, {}, {}]
  const { bookingId } = await bookSeats(trx, office, { bookerId, sessionId, ...choice, seats: three }, now)
  await trx.updateTable('bookings').set({ source: 'import', balance: '0.00' }).where('id', '=', bookingId).execute()
  await trx.updateTable('bookingAttendees').set({ price: null }).where('bookingId', '=', bookingId).execute()
  const card = { bookingId, amount: fromDecimal('300.00'), method: 'card', status: 'succeeded' } as const
  if (isPaid) await settleBooking(trx, office, card, now)
  return { bookingId, sessionId }
}

const refundsOf = (trx: Trx) => trx.selectFrom('refunds').select(['amount', 'status', 'reason']).execute()

const letterOf = async (trx: Trx) => {
  const letter = trx.selectFrom('messages').select('bodyText').where('template', '=', 'seat.changed')
  return (await letter.executeTakeFirst())?.bodyText
}

test('a cancelled imported booking queues what goes back, since no account shows it', async ({ trx }) => {
  const { bookingId } = await makeImported(trx)
  await cancelBooking(trx, office, { bookingId, reason: 'Ill' }, now)
  expect(await refundsOf(trx)).toEqual([{ amount: '150.00', status: 'pending', reason: 'customer_cancelled' }])
  expect(await letterOf(trx)).toContain('£150.00 is given back to you.')
  expect(await readAccount(trx, bookingId)).toMatchObject({ owed: null, debt: 0, toGiveBack: 0, onItsWay: 15_000 })
  expect((await checkRules(trx)).filter(({ broken }) => broken > 0)).toEqual([])
})

test('queueImportedRefund leaves a booking with an account to its account', async ({ trx }) => {
  const { bookingId } = await makePaidBooking(trx)
  const cancelled = { booking: { id: bookingId, billing: 'own' }, refund: pence(1000), by: 'customer' } as const
  await queueImportedRefund(trx, office, cancelled, now)
  expect(await refundsOf(trx)).toEqual([])
})

test('an imported booking without a payment on record is asked for nothing', async ({ trx }) => {
  const { bookingId } = await makeImported(trx, { isPaid: false })
  await cancelBooking(trx, office, { bookingId, reason: 'Ill' }, now)
  expect(await refundsOf(trx)).toEqual([])
  expect(await letterOf(trx)).not.toContain('left to pay')
})

test('money of an imported booking on its way back is no debt', async ({ trx }) => {
  const { bookingId } = await makeImported(trx)
  const refund = { bookingId, amount: fromDecimal('50.00'), reason: 'other', note: '', isPending: true } as const
  await giveBack(trx, office, refund, now)
  expect(await readAccount(trx, bookingId)).toMatchObject({ debt: 0, toGiveBack: 0 })
  const owing = bookingList.input.parse({ money: 'owing' })
  expect(await bookingList.page(trx, office, owing, now)).toMatchObject({ rows: [] })
})

test('a called-off imported booking gives everything back', async ({ trx }) => {
  const { bookingId, sessionId } = await makeImported(trx)
  await cancelSession(trx, office, { sessionId, reason: 'Flood' }, now)
  const settlements = [{ bookingId, to: 'give back' as const }]
  expect(await settleCalledOff(trx, office, { sessionId, settlements }, now)).toEqual({ done: 1, failed: [] })
  expect(await refundsOf(trx)).toEqual([{ amount: '300.00', status: 'pending', reason: 'course_cancelled' }])
})

test('a seat that leaves an imported booking takes along what was paid for it', async ({ trx }) => {
  const { bookingId } = await makeImported(trx)
  const other = await makeSession(trx, { firstDay: '2026-12-18' })
  const seats = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  const { id: seatId } = await seats.orderBy('seatNumber').executeTakeFirstOrThrow()
  const quoted = fromDecimal('300.00')
  const newId = await moveSeat(trx, office, { bookingId, seatId, sessionId: other, quoted }, now)
  expect(await readAccount(trx, newId)).toMatchObject({ owed: null, received: 10_000, debt: 0 })
  expect(await readAccount(trx, bookingId)).toMatchObject({ owed: null, received: 20_000, debt: 0 })

  await cancelBooking(trx, office, { bookingId: newId, reason: 'Flood', by: 'company' }, now)
  expect(await refundsOf(trx)).toEqual([{ amount: '100.00', status: 'pending', reason: 'course_cancelled' }])
  expect(await trx.selectFrom('invoices').select('id').execute()).toEqual([])
  expect((await checkRules(trx)).filter(({ broken }) => broken > 0)).toEqual([])
})
