import type { Traces } from '../testing/traces.ts'

export const traces: Traces = {
  aboutNobody: {
    settings: 'what the company has set',
  },
}
