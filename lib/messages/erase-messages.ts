import type { Trx } from '../db/types.ts'
import type { EraseInput, ErasureEntry } from '../privacy/personal-data.ts'

/** Deletes the text of every message to the person; the log keeps that a message was sent. */
export async function eraseMessages(trx: Trx, { userIds }: EraseInput): Promise<ErasureEntry[]> {
  const gone = await trx
    .deleteFrom('messages')
    .where((row) => row('userId', '=', row.fn.any(row.val(userIds))))
    .returning('id')
    .execute()
  return [{ table: 'messages', rows: gone.length, fate: 'deleted', reason: 'Messages written to them', until: null }]
}
