import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import type { PlainDate } from '../core/plain-date.ts'
import type { Db } from '../db/types.ts'
import { plainDate } from '../endpoints/answer/answer-shapes.ts'
import { keyAsText } from '../lists/keyset.ts'
import { type PagedList, pageQuery, pageRows } from '../lists/page-rows.ts'
import type { SessionListing } from './list-sessions.ts'
import { visibleSessions } from './visible-sessions.ts'

const listings = ['today', 'upcoming', 'past'] as const satisfies SessionListing[]

const statuses = ['draft', 'published', 'cancelled', 'completed'] as const

/** How sessions are asked for. */
export const pageSessionsInput = pageQuery.extend({
  status: z.enum(statuses).optional(),
  listing: z.enum(listings).optional().describe('With a day today, still to come (soonest first), or over.'),
})

/** A session as the API shows it. */
export const sessionAnswer = z
  .object({
    id: z.uuid(),
    courseId: z.uuid(),
    courseCode: z.string(),
    courseName: z.string(),
    venueId: z.uuid().nullable(),
    venueName: z.string().nullable(),
    instructorId: z.uuid().nullable(),
    status: z.enum(statuses),
    capacity: z.int(),
    seatsTaken: z.int(),
    firstDay: plainDate,
    lastDay: plainDate,
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: 'Session' })

const list: PagedList = {
  name: 'sessions',
  key: { by: sql`dates.first_day`, kind: 'date' },
  id: sql`course_sessions.id`,
  order: 'desc',
}

type Dates = { sessionId: string; firstDay: PlainDate; lastDay: PlainDate; nextDay: PlainDate | null }

/** Sessions for programs, the latest first unless they ask otherwise. */
export function pageSessions(
  db: Db,
  actor: Actor,
  { status, listing, ...asked }: z.output<typeof pageSessionsInput>,
  now = new Date(),
) {
  const today = toPlainDate(now)
  const sessions = sessionRows(db, actor, today)
  const asRead = listing === 'upcoming' ? ({ ...list, order: 'asc' } as const) : list
  return pageRows(
    db,
    sessions
      .$if(status !== undefined, (rows) => (status ? rows.where('courseSessions.status', '=', status) : rows))
      .$if(listing === 'today', (rows) => rows.where('dates.nextDay', '=', today))
      .$if(listing === 'upcoming', (rows) => rows.where('dates.nextDay', '>', today))
      .$if(listing === 'past', (rows) => rows.where('dates.nextDay', 'is', null)),
    asRead,
    asked,
  )
}

/** One session in the same shape. */
export function findSessionAnswer(db: Db, actor: Actor, sessionId: string, now = new Date()) {
  return sessionRows(db, actor, toPlainDate(now)).where('courseSessions.id', '=', sessionId).executeTakeFirst()
}

function sessionRows(db: Db, actor: Actor, today: PlainDate) {
  return visibleSessions(db, actor)
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .innerJoin(
      sql<Dates>`(
        select session_id, min(day) as first_day, max(day) as last_day, min(day) filter (where day >= ${today}) as next_day
        from session_days group by session_id
      )`.as('dates'),
      'dates.sessionId',
      'courseSessions.id',
    )
    .select([
      'courseSessions.id',
      'courseSessions.courseId',
      'courses.code as courseCode',
      'courses.name as courseName',
      'courseSessions.venueId',
      'venues.name as venueName',
      'courseSessions.instructorId',
      'courseSessions.status',
      'courseSessions.capacity',
      'courseSessions.seatsTaken',
      'dates.firstDay',
      'dates.lastDay',
      'courseSessions.createdAt',
      'courseSessions.updatedAt',
      keyAsText(list.key).as('sortKey'),
    ])
}
