import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../core/plain-date.ts'

export const listings = ['today', 'upcoming', 'past'] as const

export type SessionListing = (typeof listings)[number]

/** Whether a session is held today, still has a day from today on, or is over. The view `session_dates` is joined. */
export function isHeld(listing: SessionListing, today: PlainDate): RawBuilder<boolean> {
  switch (listing) {
    case 'today':
      return sql<boolean>`exists (
        select from session_days where session_days.session_id = course_sessions.id and session_days.day = ${today}::date
      )`
    case 'upcoming':
      return sql<boolean>`session_dates.last_day >= ${today}::date`
    case 'past':
      return sql<boolean>`session_dates.last_day < ${today}::date`
    default:
      return listing satisfies never
  }
}
