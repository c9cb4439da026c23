import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visibleInstructors } from '../visible-instructors.ts'

/**
 * Qualifications within reach, with their instructor. One is renewed if the instructor has a longer one for the same.
 */
export function qualificationRows(db: Db, actor: Actor) {
  return visibleInstructors(db, actor)
    .innerJoin('instructorQualifications as qualification', 'qualification.userId', 'users.id')
    .leftJoin('courses', 'courses.id', 'qualification.courseId')
    .select([
      'qualification.id',
      'qualification.userId',
      'users.firstName',
      'users.lastName',
      'users.email',
      'qualification.courseId',
      'courses.name as courseName',
      'qualification.category',
      'qualification.title',
      'qualification.number',
      'qualification.issuedOn',
      'qualification.expiresOn',
      'qualification.version',
      'qualification.createdAt',
      'qualification.updatedAt',
      isRenewed.as('isRenewed'),
    ])
}

/** One qualification in the same shape. */
export function findQualification(db: Db, actor: Actor, qualificationId: string) {
  return qualificationRows(db, actor).where('qualification.id', '=', qualificationId).executeTakeFirst()
}

/** The qualifications of one instructor, those that expire first at the top. */
export function listQualificationsOf(db: Db, actor: Actor, userId: string) {
  return qualificationRows(db, actor)
    .where('qualification.userId', '=', userId)
    .orderBy('qualification.expiresOn', (order) => order.asc().nullsLast())
    .orderBy('qualification.id')
    .execute()
}

export const isRenewed = sql<boolean>`exists (
  select from instructor_qualifications later
  where later.user_id = qualification.user_id
    and coalesce(later.expires_on, 'infinity') > coalesce(qualification.expires_on, 'infinity')
    and (later.course_id, later.category, lower(later.title))
      is not distinct from (qualification.course_id, qualification.category, lower(qualification.title))
)`
