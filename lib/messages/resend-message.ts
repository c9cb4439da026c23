import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { addressNow } from './address-now.ts'
import { channelLabels } from './labels.ts'
import { visibleMessages } from './visible-messages.ts'

/** Sends a message again, word for word, to the address now on the record. */
export async function resendMessage(
  trx: Trx,
  actor: Actor,
  { messageId }: { messageId: string },
  now = new Date(),
): Promise<string> {
  const message = await visibleMessages(trx, actor)
    .innerJoin('users', 'users.id', 'messages.userId')
    .selectAll('messages')
    .select(['users.email', 'users.status as personStatus'])
    .where('messages.id', '=', messageId)
    .executeTakeFirst()
  if (!message || actor.kind === 'customer') throw new Refusal('This message no longer exists.')
  if (message.status === 'queued' || message.status === 'sending')
    throw new Refusal('This message is still waiting to be sent.')
  if (message.holdsSecret) throw new Refusal('It held a code or link that works once, which was not kept.')
  const recipient = addressNow(message)
  if (!recipient || message.personStatus === 'suspended') throw new Refusal('There is no address to send to.')

  const { userId, channel, subject } = message
  const { id } = await trx
    .insertInto('messages')
    .values({
      userId,
      channel,
      recipient,
      subject,
      template: message.template,
      bodyHtml: message.bodyHtml,
      bodyText: message.bodyText,
      relatedEntityType: message.relatedEntityType,
      relatedEntityId: message.relatedEntityId,
      resendOf: message.id,
      createdBy: actor.userId,
      sendAfter: now,
      createdAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordActivity(trx, actor, {
    type: channel === 'email' ? 'email.resent' : 'message.resent',
    userId,
    description: channel === 'email' ? `Email sent once more: ${subject}` : `${channelLabels[channel]} sent once more`,
    entity: { type: 'message', id },
    at: now,
  })
  return id
}
