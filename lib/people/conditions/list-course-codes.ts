import type { Db } from '../../db/types.ts'

/** The courses there are, for conditions about bookings and certificates; the catalogue is no secret. */
export async function listCourseCodes(db: Db): Promise<string[]> {
  const courses = await db.selectFrom('courses').select('code').orderBy('code').execute()
  return courses.map(({ code }) => code)
}
