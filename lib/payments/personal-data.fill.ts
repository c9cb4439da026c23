import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  kept: {
    'payments.reference': 'the name of the payment in the accounts',
  },
}
