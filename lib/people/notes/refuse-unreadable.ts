import { sql } from 'kysely'
import { toPlainDate } from '../../core/dates.ts'
import { addDays } from '../../core/plain-date.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { nameOf } from '../labels.ts'

/** Days after a course during which its instructor sees who attended it. */
export const namesShowAfter = 30

type Instructor = { id: string; name: string }

/**
 * Refuses a note that mentions an instructor who could not read it: one for the office only, or on a person who is on
 * none of their registers, from today on or within the days that names still show.
 */
export async function refuseUnreadable(
  trx: Trx,
  { noteId, instructors }: { noteId: string; instructors: Instructor[] },
  now: Date,
): Promise<void> {
  if (instructors.length === 0) return
  const note = await trx
    .selectFrom('userNotes')
    .innerJoin('users', 'users.id', 'userNotes.userId')
    .select(['userNotes.userId', 'userNotes.forInstructors', 'userNotes.noteType'])
    .select(['users.firstName', 'users.lastName', 'users.email'])
    .where('userNotes.id', '=', noteId)
    .executeTakeFirstOrThrow()

  for (const { id, name } of instructors) {
    if (!note.forInstructors) throw Refusal.at('readers', closedTo(name, note.noteType === 'medical'))
    if (!(await isOnRegisterOf(trx, { userId: note.userId, instructorId: id }, now)))
      throw Refusal.at(
        'content',
        `${nameOf(note)} is not on any of ${name}’s registers, so they could not read this. ${leaveOut}`,
      )
  }
}

const leaveOut = 'Leave out the @ before the name, or tell them another way.'

function closedTo(name: string, isMedical: boolean): string {
  if (isMedical) return `${name} is an instructor and cannot read medical notes. ${leaveOut}`
  return `${name} is an instructor and cannot read a note for the office only. Choose “Instructors too”, or leave out the @ before the name.`
}

async function isOnRegisterOf(
  trx: Trx,
  { userId, instructorId }: { userId: string; instructorId: string },
  now: Date,
): Promise<boolean> {
  const seat = await trx
    .selectFrom('bookingAttendees as seat')
    .innerJoin('bookings', 'bookings.id', 'seat.bookingId')
    .innerJoin('courseSessions', 'courseSessions.id', 'bookings.sessionId')
    .innerJoin('sessionDates', 'sessionDates.sessionId', 'courseSessions.id')
    .select('seat.id')
    .where('seat.userId', '=', userId)
    .where('seat.status', '=', 'booked')
    .where('bookings.status', '<>', 'cancelled')
    .where('courseSessions.instructorId', '=', instructorId)
    .where(sql<boolean>`session_dates.last_day >= ${addDays(toPlainDate(now), -namesShowAfter)}::date`)
    .limit(1)
    .executeTakeFirst()
  return seat !== undefined
}
