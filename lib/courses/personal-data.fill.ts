import type { Traces } from '../testing/traces.ts'

export const traces: Traces = {
  aboutNobody: {
    courses: 'the catalogue',
  },
}
