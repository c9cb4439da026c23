import { type Actor, isOffice } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import type { Db } from '../../db/types.ts'
import { listFitness, listRecordedCourses } from '../../instructors/list-fitness.ts'

export type Choice = { id: string; label: string }
export type PlanChoices = Awaited<ReturnType<typeof listPlanChoices>>

/**
 * The courses, venues and instructors that an admin can choose from when planning a session. `recordedCourses` are those
 * for which qualifications are on record.
 */
export async function listPlanChoices(db: Db, actor: Actor, now = new Date()) {
  if (!isOffice(actor)) return { courses: [], venues: [], instructors: [], recordedCourses: [] }

  const [courses, venues, instructors, recordedCourses] = await Promise.all([
    db.selectFrom('courses').select(['id', 'name', 'days']).where('isActive', '=', true).orderBy('name').execute(),
    db.selectFrom('venues').select(['id', 'name', 'city']).orderBy('name').orderBy('id').limit(1000).execute(),
    listFitness(db, actor, { from: toPlainDate(now) }),
    listRecordedCourses(db),
  ])
  return {
    courses: courses.map(({ id, name, days }): Choice => ({ id, label: days > 1 ? `${name} (${days} days)` : name })),
    venues: venues.map(({ id, name, city }): Choice => ({ id, label: city ? `${name}, ${city}` : name })),
    instructors,
    recordedCourses,
  }
}
