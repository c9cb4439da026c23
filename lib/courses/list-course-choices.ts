import { type Actor, isOffice } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** The courses that are taught, by name, with their category; for the office alone. */
export function listCourseChoices(db: Db, actor: Actor) {
  return db
    .selectFrom('courses')
    .select(['id', 'name', 'category'])
    .where('isActive', '=', true)
    .where((row) => row.lit(isOffice(actor)))
    .orderBy('name')
    .execute()
}
