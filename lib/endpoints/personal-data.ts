import type { Trx } from '../db/types.ts'
import type { ErasureEntry, PersonalData } from '../privacy/personal-data.ts'
import { eraseAnswers } from './once/erase-answers.ts'

/**
 * A waiting event may hold anyone's data, so it is sealed until it is applied. A kept answer may hold anyone's data
 * too.
 */
export const endpointsPersonalData: PersonalData = {
  claims: [],
  sealed: [{ table: 'webhook_events', id: 'id', columns: ['payload'] }],
  erase: eraseKept,
}

async function eraseKept(trx: Trx): Promise<ErasureEntry[]> {
  const reason = 'Answers to calls of the last two days, of every caller, since they cannot be searched by person.'
  return [{ table: 'idempotency_keys', rows: await eraseAnswers(trx), fate: 'blanked', reason, until: null }]
}
