import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { PlainDate } from '../core/plain-date.ts'
import type { Db } from '../db/types.ts'
import { nameOf } from '../people/labels.ts'
import type { Fitness } from './concerns.ts'
import { visibleInstructors } from './visible-instructors.ts'

/**
 * What planning needs to know about colleagues who may teach, from a day on. With `instructorId`, about one of them.
 */
export async function listFitness(
  db: Db,
  actor: Actor,
  { from, instructorId }: { from: PlainDate; instructorId?: string },
): Promise<Fitness[]> {
  const rows = await visibleInstructors(db, actor)
    .leftJoin('instructorWorkingDays as working', 'working.userId', 'users.id')
    .select(['users.id', 'users.firstName', 'users.lastName', 'users.email', 'working.weekdays'])
    .select(awayFrom(from).as('away'))
    .select(taught.as('teaches'))
    .where('users.status', '=', 'active')
    .$if(instructorId !== undefined, (query) => query.where('users.id', '=', instructorId ?? ''))
    .orderBy('users.firstName')
    .orderBy('users.id')
    .execute()
  return rows.map(({ id, weekdays, away, teaches, ...person }) => ({
    id,
    name: nameOf(person),
    weekdays,
    away,
    teaches,
  }))
}

/** The courses for which at least one qualification is on record. */
export async function listRecordedCourses(db: Db): Promise<string[]> {
  const courses = await db
    .selectFrom('courses')
    .select('id')
    .where((row) =>
      row.exists(
        row
          .selectFrom('instructorQualifications as qualification')
          .select('qualification.id')
          .where((held) =>
            held.or([
              held('qualification.courseId', '=', held.ref('courses.id')),
              held('qualification.category', '=', held.ref('courses.category')),
            ]),
          ),
      ),
    )
    .execute()
  return courses.map(({ id }) => id)
}

function awayFrom(from: PlainDate) {
  return sql<Fitness['away']>`coalesce((
    select jsonb_agg(jsonb_build_object('firstDay', away.first_day, 'lastDay', away.last_day) order by away.first_day)
    from instructor_days_away away where away.user_id = users.id and away.last_day >= ${from}::date
  ), '[]')`
}

// Null, not empty, for an instructor without any: a title says nothing about courses.
const taught = sql<Fitness['teaches']>`(
  select jsonb_agg(jsonb_build_object('courseId', courses.id, 'from', qualification.issued_on, 'until', qualification.expires_on))
  from instructor_qualifications qualification
  join courses on courses.id = qualification.course_id or courses.category = qualification.category
  where qualification.user_id = users.id
)`
