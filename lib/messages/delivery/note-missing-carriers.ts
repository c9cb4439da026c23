import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { channels } from '../labels.ts'
import type { OpenCarriers } from './carriers.ts'

/** Notes on waiting messages that their channel has no carrier. They leave once one is configured. */
export async function noteMissingCarriers(db: Db, carriers: OpenCarriers): Promise<void> {
  const missing = channels.filter((channel) => !carriers.has(channel))
  await inTransaction(db, (trx) =>
    trx
      .updateTable('messages')
      .set({ lastError: 'Nothing is configured that could carry it.' })
      .where((row) => row('channel', '=', row.fn.any(row.val(missing))))
      .where('status', '=', 'queued')
      .where('lastError', 'is', null)
      .execute(),
  )
}
