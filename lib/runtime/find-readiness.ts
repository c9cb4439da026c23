import { isDatabaseUp } from '../db/health.ts'
import { isConnectionLoss } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { loadKeyring } from '../privacy/vault/load-keyring.ts'
import { keysOpen } from '../records/keys-open.ts'

export type Readiness = 'ready' | 'the database does not answer' | 'the encryption keys do not open what is stored'

// A process's keys never change, so they are not tried again once they have opened something.
let keysAreRight = false

/** Whether this process can serve. Asks the database at most once a second. */
export async function findReadiness(db: Db): Promise<Readiness> {
  if (!(await isDatabaseUp(db))) return 'the database does not answer'

  try {
    keysAreRight ||= await keysOpen(db, loadKeyring())
  } catch (error) {
    if (isConnectionLoss(error)) return 'the database does not answer'
    throw error
  }
  return keysAreRight ? 'ready' : 'the encryption keys do not open what is stored'
}
