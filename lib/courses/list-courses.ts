import { type Actor, isOffice } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

export type CourseRow = Awaited<ReturnType<typeof listCourses>>[number]

/** What the company teaches, by name, with what people are told to bring. */
export function listCourses(db: Db, actor: Actor) {
  return db
    .selectFrom('courses')
    .select(['id', 'code', 'name', 'contactHours', 'days', 'price', 'validityMonths', 'whatToBring'])
    .where((row) => row.lit(isOffice(actor)))
    .where('isActive', '=', true)
    .orderBy('name')
    .execute()
}
