import type { Limits } from '../db/limits.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { refreshDuplicates } from './refresh-duplicates.ts'

const limits: Limits = { statement: 60_000, lock: 5000, idle: 30_000 }

/** Looks again at everybody who changed, a batch at a time, until nobody waits or the signal says stop. */
export async function catchUpDuplicates(db: Db, keyring: Keyring, signal?: AbortSignal): Promise<number> {
  let looked = 0
  while (!signal?.aborted) {
    const batch = await inTransaction(db, (trx) => refreshDuplicates(trx, keyring), limits)
    if (batch === 0) break
    looked += batch
  }
  return looked
}

/** As many as can be looked at while somebody waits for a page. */
const fewEnough = 100

/** The same where only a few wait, so that whoever opens the list sees what changed a moment ago. */
export async function catchUpIfFew(db: Db, keyring: Keyring): Promise<void> {
  const waiting = await db
    .selectFrom('duplicateQueue')
    .select('id')
    .limit(fewEnough + 1)
    .execute()
  if (waiting.length <= fewEnough) await catchUpDuplicates(db, keyring)
}
