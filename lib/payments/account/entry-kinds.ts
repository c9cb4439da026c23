import type { DB } from '../../db/schema.ts'

export const entryKinds = [
  'seats',
  'discount',
  'cancellation_charge',
  'payment',
  'payment_voided',
  'refund',
  'refund_failed',
  'transfer',
] as const satisfies readonly DB['bookingEntries']['kind'][]

export type EntryKind = (typeof entryKinds)[number]

/** The words for an entry on the office's page of the account. */
export const entryLabels: Record<EntryKind, string> = {
  seats: 'Seats',
  discount: 'Discount',
  cancellation_charge: 'Kept after cancelling',
  payment: 'Payment',
  payment_voided: 'Payment voided',
  refund: 'Given back',
  refund_failed: 'Refund failed',
  transfer: 'Moved with a seat',
}
