import type { Traces } from '../testing/traces.ts'

export const traces: Traces = {
  kept: {
    'payments.reference': 'the name of the payment in the accounts',
  },
}
