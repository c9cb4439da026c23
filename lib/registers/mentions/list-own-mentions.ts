import { sql } from 'kysely'
import type { StaffActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { takenSeats } from '../../sessions/seats/taken-seats.ts'
import { isWithinDays, namesShow } from '../seat-windows.ts'

type Person = StaffActor & { userId: string }

export type OwnMention = Awaited<ReturnType<typeof listOwnMentions>>[number]

/**
 * Unread notes that mention an instructor, about people whose names their registers show now, latest first. Admins have
 * an inbox instead.
 */
export async function listOwnMentions(db: Db, actor: Person, now = new Date()) {
  const found = await ownMentions(db, actor, now)
    .leftJoin('users as writer', 'writer.id', 'mention.mentionedBy')
    .distinctOn('mention.id')
    .select(['mention.id', 'mention.createdAt', 'note.noteContent'])
    .select(['courseSessions.id as sessionId', 'seat.id as attendeeId'])
    .select([
      sql<string | null>`coalesce(seat.first_name, person.first_name)`.as('firstName'),
      sql<string | null>`coalesce(seat.last_name, person.last_name)`.as('lastName'),
      sql<string>`concat_ws(' ', writer.first_name, writer.last_name)`.as('writerName'),
    ])
    .orderBy('mention.id')
    .orderBy('bookings.courseDate', 'desc')
    .orderBy('seat.id')
    .execute()
  return found.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
}

/** How many mentions an instructor has not read, of those that they can open. */
export async function countOwnMentions(db: Db, actor: Person, now = new Date()): Promise<number> {
  const { unread } = await ownMentions(db, actor, now)
    .select(sql<number>`count(distinct mention.id)::int`.as('unread'))
    .executeTakeFirstOrThrow()
  return unread
}

function ownMentions(db: Db, actor: Person, now: Date) {
  return takenSeats(db, actor)
    .innerJoin('userNotes as note', 'note.userId', 'person.id')
    .innerJoin('noteMentions as mention', 'mention.noteId', 'note.id')
    .where((row) => row.lit(actor.role === 'instructor'))
    .where('mention.userId', '=', actor.userId)
    .where('mention.readAt', 'is', null)
    .where('note.forInstructors', '=', true)
    .where('note.noteType', '<>', 'medical')
    .where(isWithinDays(actor, namesShow, now))
}
