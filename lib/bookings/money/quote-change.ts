import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import { add, most, noMoney, type Pence, subtract, toDecimal } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'
import { money } from '../../endpoints/answer/answer-shapes.ts'
import { heldOf, readAccount } from '../../payments/account/read-account.ts'
import { penceInput } from '../../payments/schemas.ts'
import { findPriced, type PricedBooking } from '../seats/hold-booking.ts'
import { priceWithMore, priceWithout } from '../seats/price-seats.ts'
import { quoteCancel } from './quote-cancel.ts'
import { sayGround } from './say-consequence.ts'

const seatIds = z
  .string()
  .transform((ids) => ids.split(','))
  .pipe(z.array(z.uuid()).min(1).max(500))

/** Which change is quoted. `seatIds` are separated by commas; `by` and `keep` are for what is cancelled. */
export const quoteInput = z.strictObject({
  do: z.enum(['cancel', 'cancelSeats', 'moveSeat', 'addSeat']).default('cancel'),
  seatIds: seatIds.optional().describe('The seats, separated by commas.'),
  by: z.enum(['customer', 'company']).default('customer'),
  keep: penceInput.optional().describe('What is kept instead of what the terms say.'),
})

export type QuoteInput = z.output<typeof quoteInput>

/** What a change would do to the money of a booking, as the API shows it. */
export const quoteAnswer = z
  .object({
    owedNow: money.describe('What is owed before the change.'),
    received: money.describe('Received, less what went back or is on its way back.'),
    fallsAway: money,
    kept: money,
    keptByTerms: money.describe('What the terms of the booking would keep.'),
    owed: money.describe('What is owed after the change. For a moved seat: with the booking it becomes.'),
    refund: money.describe('What is then to be given back.'),
    debt: money.describe('What is then left to pay.'),
    words: z.string(),
  })
  .meta({ id: 'Quote' })

/** What a change would do to the money of a booking now. Undefined if it cannot be made. */
export async function quoteChange(
  db: Db,
  actor: Actor,
  { bookingId, ...change }: QuoteInput & { bookingId: string },
  now = new Date(),
): Promise<z.output<typeof quoteAnswer> | undefined> {
  const booking = await findPriced(db, actor, bookingId)
  if (!booking || booking.status === 'cancelled' || booking.status === 'completed') return undefined
  const owedNow = add(booking.price.final, booking.charge)
  const held = heldOf(await readAccount(db, bookingId))
  if (change.do === 'addSeat' || change.do === 'moveSeat') {
    const owed = change.do === 'addSeat' ? owedWithMore(booking) : owedApart(booking, change.seatIds)
    return owed === undefined ? undefined : unchanged({ owedNow, held, owed })
  }

  const given = change.do === 'cancel' ? {} : { seatIds: change.seatIds ?? [] }
  if (change.do === 'cancelSeats' && !change.seatIds) return undefined
  const cancelling = { bookingId, by: change.by, keepInstead: change.keep, ...given }
  const weighed = await quoteCancel(db, actor, cancelling, now)
  if (!weighed) return undefined
  const { fallsAway, kept, policyKept, owed, refund, debt, timing } = weighed
  return {
    ...toDecimals({ owedNow, received: held, fallsAway, kept, keptByTerms: policyKept, owed, refund, debt }),
    words: sayGround(weighed, timing.daysBefore),
  }
}

function owedWithMore(booking: PricedBooking): Pence | undefined {
  const { sessionId, seatPrice, charge } = booking
  if (!sessionId || seatPrice === null) return undefined
  return add(priceWithMore(booking, seatPrice).final, charge)
}

/** What both bookings owe after one seat became a booking of its own. */
function owedApart(booking: PricedBooking, seatIds: readonly string[] = []): Pence | undefined {
  const { booked, seatPrice, charge } = booking
  const isOneOfSeveral = seatIds.length === 1 && booked.length > 1 && booked.some(({ id }) => id === seatIds[0])
  if (!isOneOfSeveral || seatPrice === null) return undefined
  return add(priceWithout(booking, seatIds).final, charge, seatPrice)
}

function unchanged({ owedNow, held, owed }: Record<'owedNow' | 'held' | 'owed', Pence>) {
  const [refund, debt] = [most(noMoney, subtract(held, owed)), most(noMoney, subtract(owed, held))]
  const nothing = { fallsAway: noMoney, kept: noMoney, keptByTerms: noMoney }
  return { ...toDecimals({ owedNow, received: held, ...nothing, owed, refund, debt }), words: '' }
}

function toDecimals<Name extends string>(sums: Record<Name, Pence>): Record<Name, string> {
  const written = Object.entries<Pence>(sums).map(([name, sum]) => [name, toDecimal(sum)])
  return Object.fromEntries(written)
}
