import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { formatPlainDate } from '../../core/dates.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { type PlannedDay, refuseRepeatedDays, toDayRow } from './day-rows.ts'

export type PlanSessionInput = {
  courseId: string
  venueId: string
  instructorId: string
  days: [PlannedDay, ...PlannedDay[]]
  status: 'draft' | 'published'
  /** Defaults to the capacity of the course. */
  capacity?: number | undefined
  /** For this session only, shown together with those of its venue. */
  joiningNotes?: string | undefined
  /** Set if the instructor teaches although planning warned about it. */
  planAnyway?: 'meant' | undefined
}

/** Adds a session of a course to the calendar and returns its id. */
export async function planSession(trx: Trx, actor: Actor, input: PlanSessionInput, now = new Date()): Promise<string> {
  const course = await trx
    .selectFrom('courses')
    .select(['name', 'capacity'])
    .where('id', '=', input.courseId)
    .where('isActive', '=', true)
    .executeTakeFirst()
  if (!course) throw new Refusal('This course is no longer offered.')
  await refuseUnknownParts(trx, input)
  refuseRepeatedDays(input.days)

  const { courseId, venueId, instructorId, status, days, capacity = course.capacity } = input
  const joiningNotes = input.joiningNotes || null
  const session = await trx
    .insertInto('courseSessions')
    .values({ courseId, venueId, instructorId, status, capacity, joiningNotes, createdAt: now, updatedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('sessionDays')
    .values(days.map((planned) => toDayRow(session.id, planned)))
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

/** Refuses a venue that is not on record and an instructor who is not active staff. */
export async function refuseUnknownParts(
  trx: Trx,
  { venueId, instructorId }: Pick<PlanSessionInput, 'venueId' | 'instructorId'>,
): Promise<void> {
  const venue = await trx.selectFrom('venues').select('id').where('id', '=', venueId).executeTakeFirst()
  if (!venue) throw Refusal.at('venueId', 'Choose one of your venues.')
  if (!(await mayTeach(trx, instructorId))) throw Refusal.at('instructorId', 'Choose one of your instructors.')
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
