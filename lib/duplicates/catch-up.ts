import type { Limits } from '../db/limits.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { refreshDuplicates } from './refresh-duplicates.ts'

const limits: Limits = { statement: 60_000, lock: 5000, idle: 30_000 }

/** Compares everyone whose record changed, batch by batch, until none is left or the signal aborts. */
export async function catchUpDuplicates(db: Db, keyring: Keyring, signal?: AbortSignal): Promise<number> {
  let looked = 0
  while (!signal?.aborted) {
    const batch = await inTransaction(db, (trx) => refreshDuplicates(trx, keyring), limits)
    if (batch === 0) break
    looked += batch
  }
  return looked
}

/** As many as one page request can wait for. */
const fewEnough = 100

/** Catches up if only a few are waiting, so that the list shows changes made a moment ago. */
export async function catchUpIfFew(db: Db, keyring: Keyring): Promise<void> {
  const waiting = await db
    .selectFrom('duplicateQueue')
    .select('id')
    .limit(fewEnough + 1)
    .execute()
  if (waiting.length <= fewEnough) await catchUpDuplicates(db, keyring)
}
