import { type Actor, isOffice } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { nameOf } from '../../people/labels.ts'

export type Choice = { id: string; label: string }
export type PlanChoices = Awaited<ReturnType<typeof listPlanChoices>>

/** The courses, venues and instructors that an admin can choose from when planning a session. */
export async function listPlanChoices(db: Db, actor: Actor) {
  if (!isOffice(actor)) return { courses: [], venues: [], instructors: [] }

  const [courses, venues, instructors] = await Promise.all([
    db.selectFrom('courses').select(['id', 'name', 'days']).where('isActive', '=', true).orderBy('name').execute(),
    db.selectFrom('venues').select(['id', 'name', 'city']).orderBy('name').orderBy('id').limit(1000).execute(),
    db
      .selectFrom('users')
      .select(['id', 'firstName', 'lastName', 'email'])
      .where('role', 'in', ['instructor', 'admin'])
      .where('status', '=', 'active')
      .where('erasedAt', 'is', null)
      .where('mergedIntoId', 'is', null)
      .orderBy('firstName')
      .orderBy('id')
      .execute(),
  ])
  return {
    courses: courses.map(({ id, name, days }): Choice => ({ id, label: days > 1 ? `${name} (${days} days)` : name })),
    venues: venues.map(({ id, name, city }): Choice => ({ id, label: city ? `${name}, ${city}` : name })),
    instructors: instructors.map((person): Choice => ({ id: person.id, label: nameOf(person) })),
  }
}
