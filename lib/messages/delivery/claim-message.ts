import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import type { Channel } from '../labels.ts'

/** Longer than any carrier may take for all its attempts. */
const claimMilliseconds = 6 * 60_000

export type ClaimedMessage = NonNullable<Awaited<ReturnType<typeof claimMessage>>>

/** Claims the message of a channel that has been due longest, so that no other process sends it. */
export async function claimMessage(db: Db, channel: Channel, now: Date) {
  return inTransaction(db, (trx) =>
    trx
      .updateTable('messages')
      .set((row) => ({
        status: 'sending',
        attempts: row('attempts', '+', 1),
        claimedUntil: new Date(now.getTime() + claimMilliseconds),
      }))
      .where('id', '=', (due) =>
        due
          .selectFrom('messages')
          .select('id')
          .where('channel', '=', channel)
          .where('status', '=', 'queued')
          .where('sendAfter', '<=', now)
          .orderBy('sendAfter')
          .orderBy('id')
          .limit(1)
          .forUpdate()
          .skipLocked(),
      )
      .returning([
        'id',
        'userId',
        'channel',
        'recipient',
        'subject',
        'bodyHtml',
        'bodyText',
        'sealedLetter',
        'attempts',
      ])
      .executeTakeFirst(),
  )
}

/** Marks messages whose process died while sending them as unclear: they may have left. */
export async function markLapsedClaims(db: Db, now: Date): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('messages')
      .set({
        status: 'unclear',
        claimedUntil: null,
        sealedLetter: null,
        sealedUntil: null,
        lastError: 'We stopped while it was sent, so it may have arrived.',
      })
      .where('status', '=', 'sending')
      .where('claimedUntil', '<', now)
      .execute(),
  )
}
