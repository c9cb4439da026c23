import type { Trx } from '../db/types.ts'
import type { EraseInput, ErasureEntry } from '../privacy/personal-data.ts'

/** Deletes every message to the person or to an address they had; the log keeps that a message was sent. */
export async function eraseMessages(trx: Trx, { userIds, emails }: EraseInput): Promise<ErasureEntry[]> {
  const theirs = trx
    .selectFrom('messages')
    .select('id')
    .where((row) =>
      row.or([row('userId', '=', row.fn.any(row.val(userIds))), row('recipient', '=', row.fn.any(row.val(emails)))]),
    )
  await trx.updateTable('messages').set({ resendOf: null }).where('resendOf', 'in', theirs).execute()
  const gone = await trx.deleteFrom('messages').where('id', 'in', theirs).returning('id').execute()
  return [{ table: 'messages', rows: gone.length, fate: 'deleted', reason: 'Messages written to them', until: null }]
}
