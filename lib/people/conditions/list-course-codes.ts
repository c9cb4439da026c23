import type { Db } from '../../db/types.ts'

/** All courses, for conditions about bookings and certificates. The catalogue is public. */
export async function listCourseCodes(db: Db): Promise<string[]> {
  const courses = await db.selectFrom('courses').select('code').orderBy('code').execute()
  return courses.map(({ code }) => code)
}
