import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  aboutNobody: {
    booking_entries: 'sums, and words that the product writes of courses and seats',
  },
  kept: {
    'payments.reference': 'the name of the payment in the accounts',
  },
}
