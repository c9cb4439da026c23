import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { messageTitle } from './message-title.ts'
import { visibleMessages } from './visible-messages.ts'

/** Messages with their recipient, who is joined loosely so that counting need not look at people. */
export function messageRows(db: Db, actor: Actor) {
  return visibleMessages(db, actor)
    .leftJoin('users', 'users.id', 'messages.userId')
    .select([
      'messages.id',
      'messages.userId',
      'users.firstName',
      'users.lastName',
      'users.email',
      'messages.template',
      'messages.channel',
      'messages.recipient',
      messageTitle.as('title'),
      'messages.status',
      'messages.attempts',
      'messages.lastError',
      'messages.sendAfter',
      'messages.sentAt',
      'messages.createdAt',
    ])
}
