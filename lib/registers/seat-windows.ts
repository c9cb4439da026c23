import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { addDays } from '../core/plain-date.ts'
import { namesShowAfter } from '../people/notes/refuse-unreadable.ts'

/** Days around a course during which its instructor may see names. */
export const namesShow = { daysBefore: 14, daysAfter: namesShowAfter }

/** Days around a course during which its instructor may see who has needs, and how many do. */
export const needsShow = { daysBefore: 7, daysAfter: 30 }

/** Hours around a course during which its instructor may open medical notes. */
export const healthShows = { hoursBefore: 48, hoursAfter: 24 }

const hour = 3_600_000

/** SQL that tells whether today is within these days of a session, in London. */
export function isWithinDays(actor: Actor, { daysBefore, daysAfter }: typeof namesShow, now: Date) {
  const today = toPlainDate(now)
  return unlessOffice(
    actor,
    sql<boolean>`exists (
      select from session_dates where session_dates.session_id = course_sessions.id
        and first_day <= ${addDays(today, daysBefore)} and last_day >= ${addDays(today, -daysAfter)}
    )`,
  )
}

/** SQL that tells whether now is within these hours of a session. An hour is an hour when the clocks change too. */
export function isWithinHours(actor: Actor, { hoursBefore, hoursAfter }: typeof healthShows, now: Date) {
  return unlessOffice(
    actor,
    sql<boolean>`exists (
      select from session_dates where session_dates.session_id = course_sessions.id
        and starts_at <= ${new Date(now.getTime() + hoursBefore * hour)}
        and ends_at >= ${new Date(now.getTime() - hoursAfter * hour)}
    )`,
  )
}

/** SQL that tells whether today is a day of a session, in London. */
export function isOnTheDay(actor: Actor, now: Date) {
  return unlessOffice(
    actor,
    sql<boolean>`exists (
      select from session_days where session_days.session_id = course_sessions.id and day = ${toPlainDate(now)}
    )`,
  )
}

/** Only an instructor is bound to a window. */
function unlessOffice(actor: Actor, window: RawBuilder<boolean>): RawBuilder<boolean> {
  return actor.kind === 'staff' && actor.role === 'instructor' ? window : sql<boolean>`true`
}
