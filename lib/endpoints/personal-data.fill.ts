import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  aboutNobody: {
    idempotency_keys: 'sealed with a key that only the caller has',
    webhook_events: 'sealed, and emptied once applied',
  },
}
