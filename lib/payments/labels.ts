export const paymentMethodLabels = {
  card: 'Card',
  bank_transfer: 'Bank transfer',
  cash: 'Cash',
  invoice: 'Invoice',
  credits: 'Credits',
} as const

export const paymentStatusLabels = {
  pending: 'Pending',
  processing: 'Processing',
  succeeded: 'Paid',
  failed: 'Failed',
  refunded: 'Refunded',
  partially_refunded: 'Partly refunded',
} as const

export const paymentStatusTones = {
  pending: 'needs',
  processing: 'needs',
  succeeded: 'good',
  failed: 'danger',
  refunded: 'quiet',
  partially_refunded: 'quiet',
} as const

export const refundReasonLabels = {
  customer_cancelled: 'The customer cancelled',
  course_cancelled: 'The course was cancelled',
  duplicate_booking: 'Booked or paid twice',
  medical: 'Medical',
  other: 'Other',
} as const

export const returnWayLabels = { bank_transfer: 'Bank transfer', cash: 'Cash', card: 'Card terminal' } as const

export const refundStatusLabels = { pending: 'To be paid', succeeded: 'Given back', failed: 'Not paid' } as const

export const refundStatusTones = { pending: 'needs', succeeded: 'good', failed: 'danger' } as const
