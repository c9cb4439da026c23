import type { Db } from '../db/types.ts'

export type TaughtCourse = Awaited<ReturnType<typeof listTaughtCourses>>[number]

/** The courses the company teaches now, for anybody, by category and name. */
export function listTaughtCourses(db: Db) {
  return db
    .selectFrom('courses')
    .select(['id', 'name', 'category', 'contactHours', 'days', 'price', 'validityMonths', 'attendanceOnly'])
    .where('isActive', '=', true)
    .orderBy('category')
    .orderBy('name')
    .execute()
}
