import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { formatPlainDate } from '../core/dates.ts'
import { londonMoment } from '../core/london-time.ts'
import type { PlainDate } from '../core/plain-date.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'

/** One day of a session, by the clock in London. */
export type PlannedDay = { day: PlainDate; from: string; until: string }

export type PlanSessionInput = {
  courseId: string
  venueId: string
  instructorId: string
  days: [PlannedDay, ...PlannedDay[]]
  status: 'draft' | 'published'
}

/** Puts a session of a course on the calendar with as many seats as the course has; answers its id. */
export async function planSession(trx: Trx, actor: Actor, input: PlanSessionInput, now = new Date()): Promise<string> {
  const course = await trx
    .selectFrom('courses')
    .select(['name', 'capacity'])
    .where('id', '=', input.courseId)
    .where('isActive', '=', true)
    .executeTakeFirst()
  if (!course) throw new Refusal('This course is not taught any more.')
  if (!(await mayTeach(trx, input.instructorId))) throw new Refusal('Choose one of your instructors.')
  if (new Set(input.days.map(({ day }) => day)).size < input.days.length) {
    throw new Refusal('Each day can be there once only.')
  }

  const { courseId, venueId, instructorId, status, days } = input
  const session = await trx
    .insertInto('courseSessions')
    .values({ courseId, venueId, instructorId, status, capacity: course.capacity, createdAt: now, updatedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('sessionDays')
    .values(days.map((planned) => toRow(session.id, planned)))
    .execute()

  await recordActivity(trx, actor, {
    type: 'course_session.planned',
    userId: instructorId,
    description: `${course.name} planned for ${formatPlainDate(days[0].day)}`,
    entity: { type: 'course_session', id: session.id },
    at: now,
  })
  return session.id
}

async function mayTeach(trx: Trx, userId: string): Promise<boolean> {
  const teacher = await trx
    .selectFrom('users')
    .select('id')
    .where('id', '=', userId)
    .where('role', 'in', ['instructor', 'admin'])
    .where('status', '=', 'active')
    .executeTakeFirst()
  return teacher !== undefined
}

function toRow(sessionId: string, { day, from, until }: PlannedDay) {
  const [startsAt, endsAt] = [londonMoment(day, from), londonMoment(day, until)]
  if (endsAt <= startsAt) throw new Refusal(`On ${formatPlainDate(day)} the session ends before it begins.`)
  return { sessionId, day, startsAt, endsAt }
}
