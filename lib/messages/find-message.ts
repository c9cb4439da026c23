import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { messageTitle } from './message-title.ts'
import { visibleMessages } from './visible-messages.ts'

export type FoundMessage = NonNullable<Awaited<ReturnType<typeof findMessage>>>

/** One message with its text, which holds no code and no one-time link. */
export async function findMessage(db: Db, actor: Actor, messageId: string) {
  return visibleMessages(db, actor)
    .innerJoin('users', 'users.id', 'messages.userId')
    .select([
      'messages.id',
      'messages.userId',
      'messages.channel',
      'messages.recipient',
      'messages.bodyHtml',
      'messages.bodyText',
      'messages.holdsSecret',
      'messages.status',
      'messages.attempts',
      'messages.lastError',
      'messages.sendAfter',
      'messages.sentAt',
      'messages.resendOf',
      'messages.createdAt',
      'users.firstName',
      'users.lastName',
      'users.email',
      messageTitle.as('title'),
    ])
    .where('messages.id', '=', messageId)
    .executeTakeFirst()
}
