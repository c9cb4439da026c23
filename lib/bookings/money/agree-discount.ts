import { z } from 'zod'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { add, formatPence, noMoney, type Pence, subtract, toDecimal } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { issueDueDocuments } from '../../invoices/issue/issue-due-documents.ts'
import { penceInput } from '../../payments/schemas.ts'
import { type Price, priceOfSeats } from '../rules.ts'
import { holdBooking } from '../seats/hold-booking.ts'
import { changePrice } from './change-price.ts'

const reason = z.string().trim().min(1, 'Say why.').max(200, 'This is too long.')

/** A sum that the office takes off the price of a booking, and why. */
export const agreedDiscount = z.strictObject({ amount: penceInput, reason })

export type AgreeDiscountInput = {
  bookingId: string
  /** Null for the discount that the number of seats gives. */
  discount: z.output<typeof agreedDiscount> | null
}

/**
 * Takes an agreed sum off the price of a booking, instead of any group discount. It stays when seats come or go, up to
 * the price. Refused above the price.
 */
export async function agreeDiscount(
  trx: Trx,
  actor: Actor,
  { bookingId, discount }: AgreeDiscountInput,
  now = new Date(),
): Promise<void> {
  const booking = await holdBooking(trx, actor, bookingId, { isNaming: true })
  if (booking.billing === 'legacy') throw new Refusal('The price of an imported booking stays as it was.')
  const usual = priceOfSeats(
    booking.booked.map(({ price }) => price),
    booking.group,
  )
  const price = discount ? agreed(usual.total, discount) : usual
  const [before, after] = [add(booking.price.final, booking.charge), add(price.final, booking.charge)]

  const words = discount ? 'Agreed discount' : 'Usual price'
  await changePrice(trx, actor, { booking, price, charge: booking.charge, seats: booking.seats, words }, now)
  await recordActivity(trx, actor, {
    type: 'booking.updated',
    userId: booking.userId,
    description: discount
      ? `${formatPence(discount.amount)} off ${booking.reference}`
      : `Usual price of ${booking.reference}`,
    entity: { type: 'booking', id: bookingId },
    ...(discount && { details: { reason: discount.reason } }),
    changes: { finalAmount: { before: toDecimal(before), after: toDecimal(after) } },
    at: now,
  })
  await issueDueDocuments(trx, actor, bookingId, now)
}

function agreed(total: Pence, { amount, reason }: z.output<typeof agreedDiscount>): Price {
  if (amount <= noMoney) throw Refusal.at('amount', 'Enter an amount above zero.')
  if (amount > total)
    throw Refusal.at('amount', `The seats cost ${formatPence(total)} together: no more can be taken off.`)
  return {
    total,
    discount: amount,
    discountKind: 'agreed',
    discountPercent: null,
    discountReason: reason,
    final: subtract(total, amount),
  }
}
