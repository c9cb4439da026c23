import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { addressNow } from './address-now.ts'
import { visibleMessages } from './visible-messages.ts'

/** Sends a message that waits for its next attempt now, to the address on the record. */
export async function retryMessage(
  trx: Trx,
  actor: Actor,
  { messageId }: { messageId: string },
  now = new Date(),
): Promise<void> {
  const message = await visibleMessages(trx, actor)
    .innerJoin('users', 'users.id', 'messages.userId')
    .select([
      'messages.id',
      'messages.status',
      'messages.channel',
      'messages.recipient',
      'messages.holdsSecret',
      'users.email',
    ])
    .where('messages.id', '=', messageId)
    .forUpdate('messages')
    .executeTakeFirst()
  if (!message || actor.kind === 'customer') throw new Refusal('This message no longer exists.')
  if (message.status !== 'queued') throw new Refusal('This message is not waiting.')
  const recipient = addressNow(message)
  if (!recipient) throw new Refusal('There is no address to send to.')

  await trx
    .updateTable('messages')
    .set({ sendAfter: now, recipient, attempts: 0 })
    .where('id', '=', message.id)
    .execute()
}
