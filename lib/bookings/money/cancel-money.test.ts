import { expect } from 'vitest'
import { fromDecimal, pence } from '../../core/money.ts'
import { addDays } from '../../core/plain-date.ts'
import type { Trx } from '../../db/types.ts'
import { readAccount } from '../../payments/account/read-account.ts'
import { giveBack } from '../../payments/refunds/give-back.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { makeCustomer, makeSession } from '../../testing/make/make.ts'
import { storeSetting } from '../../testing/make/store-setting.ts'
import { test } from '../../testing/test.ts'
import { bookSeats } from '../book-seats.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { changeBooking } from '../change-booking.ts'
import { cancelSeats } from '../seats/cancel-seats.ts'
import { findPriced } from '../seats/hold-booking.ts'
import { settleBooking } from '../settle-booking.ts'
import { coolingOffDays, groupPercent, groupSize, ladderSetting } from './booking-settings.ts'
import { changePrice } from './change-price.ts'
import { quoteCancel } from './quote-cancel.ts'
import { quoteChange, quoteInput } from './quote-change.ts'
import { readGroupDiscount } from './read-group-discount.ts'
import { currentTerms, termsOf } from './terms.ts'
import { weighCancel } from './weigh-cancel.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const reason = 'Ill'

/** A booking of seats at £100.00 on a session so many days from now, with so much of it paid. */
async function bookingOf(trx: Trx, { seats, days, paid }: { seats: number; days: number; paid?: string }) {
  const bookerId = await makeCustomer(trx)
  const sessionId = await makeSession(trx, { firstDay: addDays('2026-11-20', days) })
  const choice = { type: 'group', source: 'phone', status: 'confirmed' } as const
  const empty = Array.from({ length: seats - 1 }, () => ({}))
  const booked = await bookSeats(trx, office, { bookerId, sessionId, ...choice, seats: [{}, ...empty] }, now)
  const { bookingId } = booked
  if (paid)
    await settleBooking(trx, office, { bookingId, amount: fromDecimal(paid), method: 'card', status: 'succeeded' }, now)
  const rows = await trx
    .selectFrom('bookingAttendees')
    .select('id')
    .where('bookingId', '=', bookingId)
    .orderBy('seatNumber')
    .execute()
  return { ...booked, bookerId, seatIds: rows.map(({ id }) => id) }
}

test('cancelBooking keeps what the terms say, and gives the rest back', async ({ trx }) => {
  const { bookingId } = await bookingOf(trx, { seats: 5, days: 20, paid: '450.00' })
  const quote = await quoteCancel(trx, office, { bookingId, by: 'customer' }, now)
  expect(quote).toMatchObject({ kept: 22_500, owed: 22_500, refund: 22_500, debt: 0, ground: 'ladder', price: null })
  const quoted = { owed: pence(22_500), refund: pence(22_500) }
  await cancelBooking(trx, office, { bookingId, reason, quoted }, now)

  const row = trx.selectFrom('bookings').select(['finalAmount', 'cancellationCharge', 'cancelledBy', 'balance'])
  expect(await row.executeTakeFirst()).toEqual({
    finalAmount: '450.00',
    cancellationCharge: '225.00',
    cancelledBy: 'customer',
    balance: '-225.00',
  })
  expect(await readAccount(trx, bookingId)).toMatchObject({ owed: 22_500, received: 45_000, toGiveBack: 22_500 })
  const log = trx.selectFrom('userActivityLogs').select('details').where('activityType', '=', 'booking.cancelled')
  expect(await log.executeTakeFirst()).toEqual({
    details: { reason, cancelledBy: 'customer', kept: '225.00', toGiveBack: '225.00', leftToPay: '0.00' },
  })
  const letter = trx.selectFrom('messages').select('bodyText').where('template', '=', 'seat.changed')
  expect((await letter.executeTakeFirst())?.bodyText).toContain('£225.00 is given back to you.')
})

test('cancelSeats cancels two of five seats in one act, and keeps the £10.00 fee once', async ({ trx }) => {
  const { bookingId, seatIds } = await bookingOf(trx, { seats: 5, days: 31, paid: '450.00' })
  const two = seatIds.slice(0, 2)
  const cancelling = { bookingId, seatIds: two, by: 'customer' } as const
  const quote = await quoteCancel(trx, office, cancelling, now)
  expect(quote).toMatchObject({ fallsAway: 15_000, kept: 1000, owed: 31_000, refund: 14_000 })
  const quoted = { owed: pence(31_000), refund: pence(14_000) }
  await cancelSeats(trx, office, { ...cancelling, reason, quoted }, now)
  expect(await readAccount(trx, bookingId)).toMatchObject({ owed: 31_000, toGiveBack: 14_000 })
  const entries = trx.selectFrom('bookingEntries').select(['kind', 'amount', 'words']).orderBy('id')
  expect((await entries.execute()).slice(-3)).toEqual([
    { kind: 'seats', amount: '-200.00', words: 'Seats 1 and 2 cancelled' },
    { kind: 'discount', amount: '50.00', words: 'Seats 1 and 2 cancelled' },
    { kind: 'cancellation_charge', amount: '10.00', words: 'Seats 1 and 2 cancelled' },
  ])

  await cancelBooking(trx, office, { bookingId, reason, by: 'company' }, now)
  expect(await readAccount(trx, bookingId)).toMatchObject({ owed: 1000, toGiveBack: 44_000 })
})

test('a cancellation whose sums have changed since they were quoted is refused', async ({ trx }) => {
  const { bookingId, seatIds } = await bookingOf(trx, { seats: 5, days: 20, paid: '400.00' })
  const quoted = { owed: pence(22_500), refund: pence(22_500) }
  const stale = cancelBooking(trx, office, { bookingId, reason, quoted }, now)
  await expect(stale).rejects.toThrow('would cost £225.00, and £175.00 would be given back')
  const seat = { bookingId, seatIds: seatIds.slice(0, 1), reason, by: 'customer' as const }
  await expect(cancelSeats(trx, office, { ...seat, quoted }, now)).rejects.toThrow('nothing would be given back')
})

test('the office may keep another sum, says why, and the terms’ sum is noted beside it', async ({ trx }) => {
  const { bookingId, seatIds } = await bookingOf(trx, { seats: 5, days: 20, paid: '450.00' })
  const more = { keep: fromDecimal('450.01'), reason: 'Twice already' }
  const tooMuch = cancelBooking(trx, office, { bookingId, reason, instead: more }, now)
  await expect(tooMuch).rejects.toMatchObject({ fields: { keep: expect.stringContaining('at most £450.00') } })
  const seat = { bookingId, seatIds: seatIds.slice(0, 1), reason, by: 'customer' as const }
  const overSeat = cancelSeats(trx, office, { ...seat, instead: { keep: fromDecimal('50.01'), reason } }, now)
  await expect(overSeat).rejects.toMatchObject({ fields: { keep: expect.stringContaining('at most £50.00') } })

  const instead = { keep: fromDecimal('0.00'), reason: 'Bereavement' }
  await cancelBooking(trx, office, { bookingId, reason, instead }, now)
  expect(await readAccount(trx, bookingId)).toMatchObject({ owed: 0, toGiveBack: 45_000 })
  const log = trx.selectFrom('userActivityLogs').select('details').where('activityType', '=', 'booking.cancelled')
  expect(await log.executeTakeFirst()).toMatchObject({ details: { termsKeep: '225.00', instead: 'Bereavement' } })
})

test('a booking keeps the terms of the day it was made', async ({ trx }) => {
  const old = await bookingOf(trx, { seats: 1, days: 20 })
  await storeSetting(trx, ladderSetting, '15 days: 80 %')
  await storeSetting(trx, coolingOffDays, 0)
  const fresh = await bookingOf(trx, { seats: 1, days: 20 })
  const kept = async ({ bookingId }: { bookingId: string }) =>
    (await quoteCancel(trx, office, { bookingId, by: 'customer' }, now))?.kept
  expect([await kept(old), await kept(fresh)]).toEqual([5000, 2000])
  const version = await currentTerms(trx)
  expect(await currentTerms(trx)).toBe(version)
  expect(await termsOf(trx, version)).toEqual({ steps: [{ days: 15, percent: 80, fee: 0 }], coolingOffDays: 0 })
  expect(await termsOf(trx, null)).toEqual(await termsOf(trx, version))
  expect(await trx.selectFrom('bookingTerms').select('version').execute()).toHaveLength(2)
})

test('an unconfirmed booking owes nothing, and an individual may change their mind', async ({ trx }) => {
  const pending = await bookingOf(trx, { seats: 2, days: 3 })
  await trx.updateTable('bookings').set({ status: 'pending' }).where('id', '=', pending.bookingId).execute()
  const single = await bookingOf(trx, { seats: 1, days: 3, paid: '100.00' })
  const groundOf = async (bookingId: string, at = now) =>
    (await quoteCancel(trx, office, { bookingId, by: 'customer' }, at))?.ground
  expect(await groundOf(pending.bookingId)).toBe('pending')
  expect(await groundOf(single.bookingId)).toBe('ladder')
  await changeBooking(trx, office, { bookingId: single.bookingId, type: 'individual' }, now)
  expect(await groundOf(single.bookingId)).toBe('cooling off')
  expect(await groundOf(single.bookingId, new Date('2026-11-23T00:30:00Z'))).toBe('ladder')
})

test('quoteCancel answers nothing for a cancelled booking, a foreign seat, or a caller who may not cancel', async ({
  trx,
}) => {
  const [mine, other] = [await bookingOf(trx, { seats: 2, days: 20 }), await bookingOf(trx, { seats: 2, days: 20 })]
  const { bookingId, bookerId } = mine
  const quote = (over: object, actor: Parameters<typeof quoteCancel>[1] = office) =>
    quoteCancel(trx, actor, { bookingId, by: 'customer', ...over }, now)
  expect(await quote({ seatIds: other.seatIds.slice(0, 1) })).toBeUndefined()
  expect(await quote({}, asCustomer(bookerId))).toBeUndefined()
  await cancelBooking(trx, office, { bookingId, reason }, now)
  expect(await quote({})).toBeUndefined()
})

test('weighCancel counts what was set aside to be given back as gone', async ({ trx }) => {
  const { bookingId } = await bookingOf(trx, { seats: 5, days: 20, paid: '450.00' })
  const back = { bookingId, amount: pence(5000), reason: 'other', note: '', isPending: true } as const
  await giveBack(trx, office, back, now)
  const booking = await findPriced(trx, office, bookingId)
  if (!booking) throw new Error('no booking')
  const weighed = await weighCancel(trx, booking, { by: 'customer' }, now)
  expect(weighed).toMatchObject({
    held: 40_000,
    owed: 22_500,
    refund: 17_500,
    timing: { daysBefore: 20, daysSince: 0 },
  })
})

test('changePrice writes a price and posts only what changed', async ({ trx }) => {
  const { bookingId } = await bookingOf(trx, { seats: 2, days: 20 })
  const booking = await findPriced(trx, office, bookingId)
  if (!booking) throw new Error('no booking')
  const price = { ...booking.price, discount: pence(500), discountKind: 'agreed' as const, final: pence(19_500) }
  await changePrice(trx, office, { booking, price, charge: booking.charge, seats: 2, words: 'Agreed' }, now)
  const row = trx.selectFrom('bookings').select(['finalAmount', 'discountKind', 'balance', 'version'])
  expect(await row.executeTakeFirst()).toEqual({
    finalAmount: '195.00',
    discountKind: 'agreed',
    balance: '195.00',
    version: 2,
  })
  const entries = trx.selectFrom('bookingEntries').select(['kind', 'amount']).where('words', '=', 'Agreed')
  expect(await entries.execute()).toEqual([{ kind: 'discount', amount: '-5.00' }])
})

test('readGroupDiscount says what the company grants, and a booking is priced by it', async ({ trx }) => {
  expect(await readGroupDiscount(trx)).toEqual({ from: 5, percent: 10 })
  await storeSetting(trx, groupSize, 2)
  await storeSetting(trx, groupPercent, 25)
  expect(await readGroupDiscount(trx)).toEqual({ from: 2, percent: 25 })
  expect(await bookingOf(trx, { seats: 2, days: 20 })).toMatchObject({ finalAmount: 15_000 })
})

test('quoteChange quotes a seat more and a seat that moves, and nothing for strangers', async ({ trx }) => {
  const { bookingId, bookerId, seatIds } = await bookingOf(trx, { seats: 5, days: 20, paid: '450.00' })
  const quote = (change: object, actor: Parameters<typeof quoteChange>[1] = office) =>
    quoteChange(trx, actor, { bookingId, ...quoteInput.parse(change) }, now)
  expect(await quote({ do: 'addSeat' })).toMatchObject({ owed: '540.00', debt: '90.00', refund: '0.00', words: '' })
  const moving = { do: 'moveSeat', seatIds: seatIds[0] }
  expect(await quote(moving)).toMatchObject({ owedNow: '450.00', owed: '500.00', debt: '50.00' })
  const two = { do: 'cancelSeats', seatIds: seatIds.slice(0, 2).join(',') }
  expect(await quote(two)).toMatchObject({ fallsAway: '150.00', kept: '75.00', refund: '75.00', owed: '375.00' })
  expect(await quote({ ...moving, seatIds: seatIds.slice(0, 2).join(',') })).toBeUndefined()
  expect(await quote({ do: 'cancelSeats' })).toBeUndefined()
  expect(await quote({}, asCustomer(bookerId))).toBeUndefined()
})
