import type { Traces } from '../testing/fills/traces.ts'
import { testKeyring } from '../testing/import-file.ts'
import { keepSealed } from './sealed/keep-sealed.ts'

export const traces: Traces = {
  leave: async (trx, userId) => {
    await keepSealed(trx, testKeyring, [{ userId, field: 'medicalNotes', value: 'canary.vault.medical.' }])
  },
  aboutNobody: {
    consent_wordings: 'what everybody is asked',
    erasures: 'written by the erasure itself, without a name',
    retention_runs: 'sums',
  },
  kept: {
    'consent_events.source': 'where somebody agreed',
    'consent_events.wording': 'what they agreed to',
  },
}
