import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { money } from '../endpoints/answer/answer-shapes.ts'
import { keyAsText } from '../lists/keyset.ts'
import { type PagedList, type PageQuery, pageRows } from '../lists/page-rows.ts'

/** A course as the API shows it. */
export const courseAnswer = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    category: z.string(),
    description: z.string(),
    contactHours: z.string(),
    days: z.int(),
    price: money,
    capacity: z.int(),
    minimumAttendees: z.int(),
    validityMonths: z.int(),
    attendanceOnly: z.boolean(),
    requalifiesCourseId: z.uuid().nullable(),
    isActive: z.boolean(),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: 'Course' })

const list: PagedList = {
  name: 'courses',
  key: { by: sql`courses.name`, kind: 'text' },
  id: sql`courses.id`,
  order: 'asc',
}

/** What the company teaches or taught, for programs, by name. */
export function pageCourses(db: Db, actor: Actor, asked: PageQuery) {
  const courses = db
    .selectFrom('courses')
    .selectAll('courses')
    .select(keyAsText(list.key).as('sortKey'))
    .where((row) => row.lit(actor.kind !== 'customer'))
  return pageRows(db, courses, list, asked)
}

export function findCourse(db: Db, actor: Actor, id: string) {
  return db
    .selectFrom('courses')
    .selectAll('courses')
    .where('id', '=', id)
    .where((row) => row.lit(actor.kind !== 'customer'))
    .executeTakeFirst()
}
