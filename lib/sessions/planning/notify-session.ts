import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import type { Db, Trx } from '../../db/types.ts'
import type { Letter } from '../../domains/letter.ts'
import { appUrl } from '../../env.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import { sessionCancelled, sessionChanged, sessionMessage } from '../letters.ts'
import { formatPlannedDay } from './day-rows.ts'
import type { Plan } from './find-plan.ts'
import { daysAsText } from './plan-changes.ts'

/** Writes to everyone on a session about a new date, venue or instructor, once each; returns how many. */
export async function notifyOfChange(
  trx: Trx,
  actor: Actor,
  { before, after }: { before: Plan; after: Plan },
  now: Date,
): Promise<number> {
  const changes = changesInWords(before, after)
  if (changes.length === 0 || after.status !== 'published') return 0
  const teachers = [before.instructorId, after.instructorId]
  return notify(trx, actor, after, { now, teachers, news: { changes } })
}

/** Writes to bookers, attendees and the instructor of a cancelled session, once each; returns how many. */
export async function notifyOfCancellation(
  trx: Trx,
  actor: Actor,
  { plan, reason }: { plan: Plan; reason: string },
  now: Date,
): Promise<number> {
  if (plan.status !== 'published') return 0
  return notify(trx, actor, plan, { now, teachers: [plan.instructorId], news: { reason } })
}

/** Writes the office's own words to bookers and attendees, once each; returns how many. The same words are not sent twice. */
export async function notifyInWords(
  trx: Trx,
  actor: Actor,
  { plan, ...news }: { plan: Plan; subject: string; text: string },
  now: Date,
): Promise<number> {
  return notify(trx, actor, plan, { now, teachers: [], news })
}

type News = { changes: string[] } | { reason: string } | { subject: string; text: string }
type Notice = { now: Date; teachers: (string | null)[]; news: News }

async function notify(trx: Trx, actor: Actor, plan: Plan, { now, teachers, news }: Notice): Promise<number> {
  const about = { type: 'course_session', id: plan.id }
  const write = <Words extends z.ZodObject>(userId: string, letter: Letter<Words>, words: z.output<Words>) => {
    const once = `${letter.name} ${plan.id} ${'text' in news ? digestOf(news) : plan.version} ${userId}`
    return queueMessage(trx, actor, { userId, letter, words, about, once }, now)
  }

  const send = (userId: string, words: Omit<z.output<typeof sessionChanged.input>, 'changes'>) => {
    if ('changes' in news) return write(userId, sessionChanged, { ...words, changes: news.changes })
    if ('reason' in news) return write(userId, sessionCancelled, { ...words, reason: news.reason })
    return write(userId, sessionMessage, { ...words, subject: news.subject, text: news.text })
  }

  let notified = 0
  for (const { id, firstName } of await listConcerned(trx, plan.id, teachers)) {
    const isTeaching = teachers.includes(id)
    const words = {
      firstName,
      course: plan.courseName,
      days: plan.days.map(formatPlannedDay),
      venue: plan.venue,
      portalUrl: `${appUrl().origin}/${isTeaching ? 'instructor' : 'portal'}`,
      isTeaching,
    }
    if (await send(id, words)) notified += 1
  }
  return notified
}

/** Each booker and attendee with a booking not cancelled, and the instructors given; each person once. */
export function listConcerned(db: Db, sessionId: string, teachers: (string | null)[] = []) {
  const teaching = [...new Set(teachers)].filter((id) => id !== null)
  return db
    .selectFrom('users')
    .select(['users.id', 'users.firstName', 'users.lastName', 'users.email', 'users.status'])
    .where((row) =>
      row.or([
        row('users.id', '=', row.fn.any(row.val(teaching))),
        sql<boolean>`users.id in (
          select bookings.user_id from bookings where session_id = ${sessionId} and status <> 'cancelled'
          union all
          select seat.user_id from bookings join booking_attendees seat on seat.booking_id = bookings.id
          where bookings.session_id = ${sessionId} and bookings.status <> 'cancelled' and seat.status = 'booked'
        )`,
      ]),
    )
    .orderBy('users.id')
    .execute()
}

function changesInWords(before: Plan, after: Plan): string[] {
  const days = after.days.map(formatPlannedDay).join('; ')
  const words = [
    daysAsText(before.days) !== daysAsText(after.days) && `It now takes place on ${days}.`,
    before.venueId !== after.venueId && `The venue is now ${after.venue ?? 'still open'}.`,
    before.instructorId !== after.instructorId && `It is now taught by ${after.instructorName ?? 'somebody else'}.`,
  ]
  return words.filter((sentence) => sentence !== false)
}

function digestOf({ subject, text }: { subject: string; text: string }): string {
  return createHash('sha256').update(`${subject}\n${text}`).digest('hex').slice(0, 32)
}
