import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { cutPage, isBeyond, keyAsText, readCursor, type SortKey } from '../lists/keyset.ts'
import { pageCursor, searchWords } from '../lists/list-input.ts'
import { matchWords } from '../people/list/match-words.ts'
import { messageStatuses } from './labels.ts'
import { messageTitle } from './message-title.ts'
import { visibleMessages } from './visible-messages.ts'

/** The parameters of the message log; `q` searches the recipient. */
export const listMessagesInput = z.strictObject({
  q: searchWords.optional(),
  status: z.enum(messageStatuses).optional(),
  cursor: pageCursor.optional(),
})

export type ListMessagesInput = z.output<typeof listMessagesInput>
export type ListedMessage = Awaited<ReturnType<typeof listMessages>>['rows'][number]

const size = 50
const byTime: SortKey = { by: sql`messages.created_at`, kind: 'moment' }

/** Messages of one person or all, latest first. */
export async function listMessages(db: Db, actor: Actor, input: ListMessagesInput & { userId?: string }) {
  const cursor = readCursor(input.cursor, 'messages', byTime)
  const direction = cursor?.toward === 'previous' ? 'asc' : 'desc'
  let query = visibleMessages(db, actor)
    .innerJoin('users', 'users.id', 'messages.userId')
    .select([
      'messages.id',
      'messages.userId',
      'messages.template',
      'messages.recipient',
      'messages.channel',
      'messages.status',
      'messages.attempts',
      'messages.lastError',
      'messages.sendAfter',
      'messages.sentAt',
      'messages.createdAt',
      'users.firstName',
      'users.lastName',
      'users.email',
      messageTitle.as('title'),
      keyAsText(byTime).as('sortKey'),
    ])
    .orderBy(byTime.by, direction)
    .orderBy('messages.id', direction)
    .limit(size + 1)

  if (input.userId) query = query.where('messages.userId', '=', input.userId)
  if (input.status) query = query.where('messages.status', '=', input.status)
  if (input.q) query = query.where(matchWords(input.q))
  if (cursor) query = query.where(isBeyond(cursor, byTime, sql`messages.id`, 'desc'))
  return cutPage(await query.execute(), size, 'messages', cursor)
}

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
