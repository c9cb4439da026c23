import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { messageTitle } from './message-title.ts'
import { visibleMessages } from './visible-messages.ts'

export type FoundMessage = NonNullable<Awaited<ReturnType<typeof findMessage>>>

/** One message with its text. */
export async function findMessage(db: Db, actor: Actor, messageId: string) {
  return visibleMessages(db, actor)
    .innerJoin('users', 'users.id', 'messages.userId')
    .selectAll('messages')
    .select(['users.firstName', 'users.lastName', 'users.email', messageTitle.as('title')])
    .where('messages.id', '=', messageId)
    .executeTakeFirst()
}
