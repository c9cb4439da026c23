import { sql } from 'kysely'
import { recordActivity } from '../activity/record-activity.ts'
import { type Actor, isOffice } from '../core/actor.ts'
import { Conflict } from '../core/conflict.ts'
import { Refusal } from '../core/refusal.ts'
import { vatCodeLabels, vatCodes } from '../core/vat-code.ts'
import type { Trx } from '../db/types.ts'
import { type Changed, type CourseChange, type CourseValues, changedOf, toTexts } from './course-values.ts'
import { courseFieldLabels } from './labels.ts'

type ChangeCourse = CourseChange & {
  courseId: string
  /** The version that the caller read. Without it, any version is changed. */
  version?: number
}

/**
 * Changes a course. Existing bookings keep their price, planned sessions their seats and issued certificates their expiry.
 * Conflicts if a colleague saved a newer version.
 */
export async function changeCourse(
  trx: Trx,
  actor: Actor,
  { courseId, version, ...given }: ChangeCourse,
  now = new Date(),
): Promise<void> {
  if (!isOffice(actor)) throw new Refusal('Only the office changes courses.')
  const course = await trx.selectFrom('courses').selectAll().where('id', '=', courseId).forUpdate().executeTakeFirst()
  if (!course) throw new Refusal('This course no longer exists.')

  const changes = changedOf(course, given)
  if (version !== undefined && version !== course.version && changes.length > 0) throw contested(course, changes)
  const { name = course.name, capacity = course.capacity, minimumAttendees = course.minimumAttendees } = given
  if (minimumAttendees > capacity) throw Refusal.at('minimumAttendees', 'No more than the number of seats.')
  if (await isTaken(trx, courseId, name)) throw Refusal.at('name', 'Another course has this name.')
  if (changes.length === 0) return

  await trx
    .updateTable('courses')
    .set((row) => ({ ...given, updatedAt: now, version: row('version', '+', 1) }))
    .where('id', '=', courseId)
    .execute()
  await recordActivity(trx, actor, {
    type: 'course.changed',
    userId: null,
    description: `Course changed: ${name} (${course.code})`,
    entity: { type: 'course', id: courseId },
    changes: Object.fromEntries(changes.map(({ field, before, after }) => [field, { before, after }])),
    at: now,
  })
}

function contested(course: CourseValues & { version: number }, changes: Changed[]): Conflict {
  const values = toTexts(course)
  const fields = changes.map(
    ({ field, after }) => [field, { mine: String(after), theirs: values[field] ?? '' }] as const,
  )
  const message = `Someone else changed this course in the meantime: ${fields
    .map(([field, { theirs }]) => `“${courseFieldLabels[field]}” is now ${asRead(field, theirs)}`)
    .join(', ')}. Save again to keep yours.`
  return new Conflict(message, { version: course.version, values, contested: Object.fromEntries(fields) })
}

function asRead(field: Changed['field'], text: string): string {
  if (field === 'attendanceOnly' || field === 'isActive') return text === 'on' ? 'ticked' : 'not ticked'
  if (field === 'price') return `£${text}`
  const vatCode = vatCodes.find((code) => code === text)
  if (field === 'vatCode' && vatCode) return vatCodeLabels[vatCode]
  return text || 'empty'
}

/** Two courses that take one name at the same moment wait for one another here. */
async function isTaken(trx: Trx, courseId: string, name: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`course name ${name}`}, 0))`.execute(trx)
  const other = trx.selectFrom('courses').select('id').where('name', '=', name).where('id', '<>', courseId)
  return (await other.executeTakeFirst()) !== undefined
}
