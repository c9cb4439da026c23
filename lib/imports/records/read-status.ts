export type BookingStatus = 'pending' | 'confirmed' | 'completed' | 'cancelled' | 'no_show'

/** The booking status for each legacy status, and whether it alone proves a payment or refund. */
type LegacyStatus = { status: BookingStatus; isPaid: boolean; isRefunded: boolean }

const statuses = new Map<string, LegacyStatus>([
  ['PENDING', { status: 'pending', isPaid: false, isRefunded: false }],
  ['CONFIRMED', { status: 'confirmed', isPaid: false, isRefunded: false }],
  ['PAID', { status: 'confirmed', isPaid: true, isRefunded: false }],
  ['ATTENDED', { status: 'completed', isPaid: true, isRefunded: false }],
  ['COMPLETED', { status: 'completed', isPaid: true, isRefunded: false }],
  ['CANCELLED', { status: 'cancelled', isPaid: false, isRefunded: false }],
  ['NO_SHOW', { status: 'no_show', isPaid: false, isRefunded: false }],
  ['REFUNDED', { status: 'cancelled', isPaid: true, isRefunded: true }],
])

const paymentStatuses = new Set(['PENDING', 'PAID', 'REFUNDED', 'FAILED'] as const)

export type LegacyPaymentStatus = typeof paymentStatuses extends Set<infer T> ? T : never

export function readStatus(value: unknown): LegacyStatus | undefined {
  return statuses.get(fold(value))
}

export function readPaymentStatus(value: unknown): LegacyPaymentStatus | undefined {
  const folded = fold(value)
  return [...paymentStatuses].find((known) => known === folded)
}

/** Accepts any case, outer spaces, and spaces or dashes for the underscore. */
function fold(value: unknown): string {
  return typeof value === 'string'
    ? value
        .trim()
        .toUpperCase()
        .replace(/[\s_-]+/g, '_')
    : ''
}
