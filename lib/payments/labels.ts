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
