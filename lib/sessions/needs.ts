import { type RawBuilder, sql } from 'kysely'
import { addDays, type PlainDate } from '../core/plain-date.ts'
import { isInstructorAway } from '../instructors/availability/is-away.ts'
import { isHeld } from './when-held.ts'

/** How many days ahead Today warns the office about a session. */
export const daysAhead = 14

export const needs = ['people', 'instructor', 'register', 'settling'] as const

export type Need = (typeof needs)[number]

export const needLabels: Record<Need, string> = {
  people: `Too few people, next ${daysAhead} days`,
  instructor: 'Instructor away',
  register: 'Register not handed in',
  settling: 'Called off, bookings open',
}

/** Whether the office has to act on a session. Callers join the view `session_dates` and the course. */
export function isNeedy(need: Need, today: PlainDate): RawBuilder<boolean> {
  switch (need) {
    case 'people':
      return sql<boolean>`(course_sessions.status = 'published' and ${beginsSoon(today)}
        and course_sessions.seats_taken < courses.minimum_attendees)`
    case 'instructor':
      return sql<boolean>`(course_sessions.status = 'published' and ${isHeld('upcoming', today)} and ${isInstructorAway})`
    case 'register':
      return sql<boolean>`(course_sessions.status = 'published' and course_sessions.submitted_at is null
        and course_sessions.seats_taken > 0 and ${isHeld('past', today)})`
    case 'settling':
      return sql<boolean>`(course_sessions.status = 'cancelled' and course_sessions.seats_taken > 0)`
    default:
      return need satisfies never
  }
}

/** Whether the first day is today or within the days ahead. Callers join the view `session_dates`. */
export function beginsSoon(today: PlainDate): RawBuilder<boolean> {
  return sql<boolean>`session_dates.first_day between ${today}::date and ${addDays(today, daysAhead)}::date`
}
