import { recordActivity } from '../../activity/record-activity.ts'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import type { Outcome } from '../../providers/outcome.ts'
import { channelLabels } from '../labels.ts'
import type { OpenCarrier } from './carrier.ts'
import type { ClaimedMessage } from './claim-message.ts'
import { fateAfter, wordsFor } from './delivery-rules.ts'

const forgotten = { sealedLetter: null, sealedUntil: null }

/** Stores the outcome of a message claimed here, even if the claim has expired. Leaves one that was erased or settled meanwhile. */
export async function keepOutcome(
  db: Db,
  message: ClaimedMessage,
  { name, title }: OpenCarrier,
  outcome: Outcome<{ messageId: string }>,
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const ours = trx
      .updateTable('messages')
      .where('id', '=', message.id)
      .where('status', 'in', ['sending', 'unclear'])
      .set({ claimedUntil: null })

    if (outcome.kind !== 'done') {
      const fate = fateAfter(outcome, message.attempts, now)
      const letter = fate.status === 'queued' ? {} : forgotten
      await ours.set({ ...fate, ...letter, lastError: wordsFor(outcome, title) }).execute()
      return
    }
    const { numUpdatedRows } = await ours
      .set({
        ...forgotten,
        status: 'sent',
        sentAt: now,
        lastError: null,
        carrier: name,
        carrierMessageId: outcome.answer.messageId,
      })
      .executeTakeFirst()
    if (numUpdatedRows > 0n) await recordSent(trx, message, now)
  })
}

/** Gives up a letter that no configured key opens. */
export async function giveUpLocked(db: Db, { id }: ClaimedMessage): Promise<void> {
  const lastError = 'Its code or link is locked: the encryption key is not configured.'
  await inTransaction(db, (trx) =>
    trx
      .updateTable('messages')
      .set({ ...forgotten, status: 'failed', claimedUntil: null, lastError })
      .where('id', '=', id)
      .execute(),
  )
}

function recordSent(trx: Trx, { id, userId, channel, subject }: ClaimedMessage, now: Date): Promise<void> {
  const isEmail = channel === 'email'
  return recordActivity(trx, systemActor('messages'), {
    type: isEmail ? 'email.sent' : 'message.sent',
    userId,
    description: isEmail ? `Email sent: ${subject}` : `${channelLabels[channel]} sent`,
    entity: { type: 'message', id },
    at: now,
  })
}
