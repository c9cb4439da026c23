import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { formatPence, noMoney, type Pence, subtract, toDecimal } from '../core/money.ts'
import type { PlainDate } from '../core/plain-date.ts'
import { newReference } from '../core/reference.ts'
import type { Trx } from '../db/types.ts'
import { noteLastActivity } from '../people/figures/note-last-activity.ts'
import { refreshFigures } from '../people/figures/refresh-figures.ts'
import { postEntries } from './account/post-entries.ts'

export type RecordPaymentInput = {
  booking: { id: string; userId: string; reference: string }
  /** Above zero. */
  amount: Pence
  method: 'card' | 'bank_transfer' | 'cash' | 'invoice' | 'credits'
  status: 'succeeded' | 'failed'
  /** The day on which the money arrived; today if left out. */
  receivedOn?: PlainDate | undefined
  note?: string | undefined
}

/** Records a payment and returns its id. `settleBooking` calls this with the booking locked. */
export async function recordPayment(
  trx: Trx,
  actor: Actor,
  { booking, amount, method, status, note, ...given }: RecordPaymentInput,
  now = new Date(),
): Promise<string> {
  const receivedOn = given.receivedOn ?? toPlainDate(now)
  const isReceived = status === 'succeeded'
  const payment = await trx
    .insertInto('payments')
    .values({
      reference: newReference('PAY'),
      bookingId: booking.id,
      userId: booking.userId,
      amount: toDecimal(amount),
      method,
      status,
      paidAt: isReceived ? now : null,
      receivedOn: isReceived ? receivedOn : null,
      entryNote: note || null,
      recordedBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    })
    .returning(['id', 'reference'])
    .executeTakeFirstOrThrow()
  if (isReceived) {
    const entry = { kind: 'payment', amount: subtract(noMoney, amount), paymentId: payment.id } as const
    const entries = [{ ...entry, words: payment.reference }]
    await postEntries(trx, actor, { bookingId: booking.id, entries }, now)
  }

  await refreshFigures(trx, [booking.userId])
  await noteLastActivity(trx, [booking.userId], now)
  await recordActivity(trx, actor, {
    type: 'payment.recorded',
    userId: booking.userId,
    description: `${formatPence(amount)} by ${method.replace('_', ' ')} for ${booking.reference}`,
    entity: { type: 'payment', id: payment.id },
    details: { amount: toDecimal(amount), method, status, ...(isReceived && { receivedOn }) },
    at: now,
  })
  return payment.id
}
