import { noMoney, type Pence } from '../../core/money.ts'
import type { LegacyPayment, PaymentMethod } from './legacy-record.ts'
import { readAmount } from './read-amount.ts'
import { readPaymentReference } from './read-reference.ts'
import type { LegacyPaymentStatus } from './read-status.ts'
import { type Fields, firstGiven } from './read-value.ts'

const methods = new Map<string, PaymentMethod>([
  ['CARD', 'card'],
  ['CREDIT_CARD', 'card'],
  ['DEBIT_CARD', 'card'],
  ['STRIPE', 'card'],
  ['ONLINE', 'card'],
  ['BANK_TRANSFER', 'bank_transfer'],
  ['BANK', 'bank_transfer'],
  ['TRANSFER', 'bank_transfer'],
  ['BACS', 'bank_transfer'],
  ['CASH', 'cash'],
  ['INVOICE', 'invoice'],
  ['CREDITS', 'credits'],
])

export type Amounts = { totalAmount: Pence; discountAmount: Pence; finalAmount: Pence }

/** The amount charged. The flat and the live shape have one amount. Undefined if missing or unusable. */
export function readAmounts(fields: Fields, notes: Record<string, string>): Amounts | undefined {
  const final = readAmount(firstGiven(fields.finalAmount, fields.totalPrice, fields.payment_amount))
  if (final === undefined) return undefined
  const single = { totalAmount: final, discountAmount: noMoney, finalAmount: final }
  if (firstGiven(fields.finalAmount) === undefined) return single

  const total = readSide('totalAmount', fields.totalAmount, notes)
  const discount = readSide('discountAmount', fields.discountAmount, notes)
  return { ...single, totalAmount: total ?? final, discountAmount: discount ?? noMoney }
}

/** The payment in the record, if any. */
export function readPayment(
  fields: Fields,
  facts: { finalAmount: Pence; isPaid: boolean; isRefunded: boolean; paymentStatus: LegacyPaymentStatus | undefined },
  dates: { createdAt: Date | undefined; paymentDate: Date | undefined },
  notes: Record<string, string>,
): LegacyPayment | null {
  const { finalAmount, isPaid, isRefunded, paymentStatus } = facts
  const wasPaid = dates.paymentDate !== undefined || paymentStatus === 'PAID' || paymentStatus === 'REFUNDED' || isPaid
  const paidAt = dates.paymentDate ?? dates.createdAt
  if (!wasPaid || !paidAt || finalAmount === noMoney) return null

  return {
    paidAt,
    method: readMethod(firstGiven(fields.paymentMethod, fields.payment_method), notes),
    reference: readPaymentReference(fields, notes),
    isRefunded: isRefunded || paymentStatus === 'REFUNDED',
  }
}

function readSide(field: string, value: unknown, notes: Record<string, string>): Pence | undefined {
  const given = firstGiven(value)
  const amount = readAmount(given)
  if (given !== undefined && amount === undefined) notes[field] = 'not an amount, dropped'
  return amount
}

function readMethod(value: unknown, notes: Record<string, string>): PaymentMethod {
  const known =
    typeof value === 'string'
      ? methods.get(
          value
            .trim()
            .toUpperCase()
            .replace(/[\s_-]+/g, '_'),
        )
      : undefined
  if (!known) notes.paymentMethod = 'not given or not known, taken as card'
  return known ?? 'card'
}
