import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  aboutNobody: {
    settings: 'what the company has set',
  },
}
