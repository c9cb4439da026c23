import { type Actor, isOffice } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** What the company teaches or taught, with what people are told to bring; for the office alone. */
export function courseRows(db: Db, actor: Actor) {
  return db
    .selectFrom('courses')
    .selectAll('courses')
    .where((row) => row.lit(isOffice(actor)))
}

/** One course in the same shape. */
export function findCourse(db: Db, actor: Actor, courseId: string) {
  return courseRows(db, actor).where('courses.id', '=', courseId).executeTakeFirst()
}
