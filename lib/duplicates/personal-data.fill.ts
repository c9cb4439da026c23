import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  aboutNobody: {
    duplicate_queue: 'ids alone',
    duplicate_people: 'hashes, which follow the record',
    duplicate_keys: 'hashes, which follow the record',
    duplicate_terms: 'hashes and sums',
    duplicate_rates: 'sums and the name of a key',
    duplicate_groups: 'scores',
    duplicate_pairs: 'findings without values',
  },
}
