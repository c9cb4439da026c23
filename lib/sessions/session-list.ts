import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { toPlainDate } from '../core/dates.ts'
import type { PlainDate } from '../core/plain-date.ts'
import { defineList } from '../lists/define-list.ts'
import { choice, given, search } from '../lists/filters.ts'
import type { Asked } from '../lists/list.ts'
import { formatHeldAt } from './format-held.ts'
import { type SessionState, sessionStateLabels, sessionStates, sessionStatuses, sessionWord } from './labels.ts'
import { matchSessions } from './match-sessions.ts'
import { isNeedy, needLabels, needs } from './needs.ts'
import { sessionRows } from './session-rows.ts'
import { isHeld, listings } from './when-held.ts'

/** Sessions as the office, instructors and programs list them. */
export const sessionList = defineList({
  name: 'sessions',
  at: '/admin/sessions',
  words: { one: 'session', many: 'sessions' },
  rows: sessionRows,
  key: sql`course_sessions.id`,

  filters: {
    q: search('Course, venue or instructor', matchSessions),
    state: choice('Sessions shown', sessionStates, sessionStateLabels, (state, now) => isIn(state, toPlainDate(now))),
    needs: choice('Needs you', needs, needLabels, (need, now) => isNeedy(need, toPlainDate(now))),
    status: given(
      z.enum(sessionStatuses),
      (status) => sql<boolean>`course_sessions.status = ${status}`,
      (status) => `Status: ${status}`,
    ),
    listing: given(
      z.enum(listings).describe('With a day today, with one from today on (soonest first), or over.'),
      (listing, now) => isHeld(listing, toPlainDate(now)),
      (listing) => `Held: ${listing}`,
    ),
    courseId: given(
      z.uuid(),
      (courseId) => sql<boolean>`course_sessions.course_id = ${courseId}`,
      () => 'Of one course',
    ),
    venueId: given(
      z.uuid(),
      (venueId) => sql<boolean>`course_sessions.venue_id = ${venueId}`,
      () => 'At one venue',
    ),
  },
  tabs: 'state',
  atFirst: { state: 'upcoming' },

  order: {
    firstDay: { by: sql`session_dates.first_day`, kind: 'date', first: soonestWhereToCome },
    course: { by: sql`courses.name`, kind: 'text', first: 'asc' },
    seatsTaken: { by: sql`course_sessions.seats_taken`, kind: 'integer', first: 'desc' },
    createdAt: { by: sql`course_sessions.created_at`, kind: 'moment', first: 'desc' },
  },

  columns: {
    course: {
      label: 'Course',
      phone: 1,
      wraps: true,
      value: (row) => row.courseName,
      href: (row) => `/admin/sessions/${row.id}`,
    },
    firstDay: { label: 'Days', width: 240, phone: 3, value: formatHeldAt },
    venue: {
      label: 'Where',
      rank: 2,
      quiet: true,
      value: (row) => [row.venueName, row.venueCity].filter(Boolean).join(', '),
    },
    instructor: {
      label: 'Instructor',
      rank: 3,
      value: (row) => [row.instructorFirstName, row.instructorLastName].filter(Boolean).join(' '),
    },
    state: { label: 'State', width: 168, rank: 2, phone: 4, value: (row) => sessionWord(row) },
    seatsTaken: {
      label: 'Seats taken',
      width: 112,
      phone: 2,
      align: 'right',
      value: (row) => `${row.seatsTaken} of ${row.capacity}`,
    },
    courseCode: { label: 'Code', width: 96, rank: 3, quiet: true, isExtra: true, value: (row) => row.courseCode },
    createdAt: {
      label: 'Planned',
      kind: 'moment',
      width: 136,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.createdAt,
    },
  },
})

export type SessionRow = Awaited<ReturnType<typeof sessionList.page>>['rows'][number]

function isIn(state: SessionState, today: PlainDate): RawBuilder<boolean> {
  switch (state) {
    case 'upcoming':
      return sql<boolean>`(course_sessions.status = 'published' and ${isHeld('upcoming', today)})`
    case 'past':
      return sql<boolean>`(course_sessions.status in ('published', 'completed') and ${isHeld('past', today)})`
    case 'draft':
    case 'cancelled':
      return sql<boolean>`course_sessions.status = ${state}`
    default:
      return state satisfies never
  }
}

function soonestWhereToCome({ state, listing }: Asked) {
  return state === 'upcoming' || state === 'draft' || listing === 'upcoming' ? 'asc' : 'desc'
}
