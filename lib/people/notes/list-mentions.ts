import { sql } from 'kysely'
import type { StaffActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { cutPage, isBeyond, keyAsText, readCursor, type SortKey } from '../../lists/keyset.ts'
import { visiblePeople } from '../visible-people.ts'

type Person = StaffActor & { userId: string }

export type Mention = Awaited<ReturnType<typeof listMentions>>['rows'][number]

const byTime: SortKey = { by: sql`note_mentions.created_at`, kind: 'moment' }
const order = 'mentions'
const pageSize = 50

/** Notes that mention the actor, latest first. The text of a medical note is left empty. */
export async function listMentions(db: Db, actor: Person, input: { cursor?: string | undefined } = {}) {
  const cursor = readCursor(input.cursor, order, byTime)
  const direction = cursor?.toward === 'previous' ? 'asc' : 'desc'

  let query = visibleMentions(db, actor)
    .leftJoin('users as writer', 'writer.id', 'noteMentions.mentionedBy')
    .select(['noteMentions.id', 'noteMentions.noteId', 'noteMentions.createdAt', 'noteMentions.readAt'])
    .select(['userNotes.noteType', 'userNotes.noteContent', 'users.id as userId'])
    .select(['users.firstName', 'users.lastName', 'users.email'])
    .select(['writer.firstName as writerFirstName', 'writer.lastName as writerLastName', 'writer.email as writerEmail'])
    .select(keyAsText(byTime).as('sortKey'))
    .orderBy(byTime.by, direction)
    .orderBy('noteMentions.id', direction)
    .limit(pageSize + 1)
  if (cursor) query = query.where(isBeyond(cursor, byTime, sql`note_mentions.id`, 'desc'))
  return cutPage(await query.execute(), pageSize, order, cursor)
}

/** How many mentions the actor has not read. */
export async function countUnread(db: Db, actor: Person): Promise<number> {
  const { unread } = await visibleMentions(db, actor)
    .select((row) => row.fn.countAll<number>().as('unread'))
    .where('noteMentions.readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(unread)
}

/** The actor's mentions, on records they can still open. */
function visibleMentions(db: Db, actor: Person) {
  return visiblePeople(db, actor)
    .innerJoin('userNotes', 'userNotes.userId', 'users.id')
    .innerJoin('noteMentions', 'noteMentions.noteId', 'userNotes.id')
    .where('noteMentions.userId', '=', actor.userId)
}
