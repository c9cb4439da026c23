import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'

const tooLate = 'It could not be sent in time: the code or link in it no longer works.'

/** Gives up waiting letters whose code or link no longer works, and forgets it. */
export async function dropLateLetters(db: Db, now: Date): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('messages')
      .set({ status: 'failed', sealedLetter: null, sealedUntil: null, lastError: tooLate })
      .where('sealedUntil', '<=', now)
      .where('status', '=', 'queued')
      .execute(),
  )
}
