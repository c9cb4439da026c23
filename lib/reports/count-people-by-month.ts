import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { addDays, type PlainDate } from '../core/plain-date.ts'
import type { Db } from '../db/types.ts'
import type { Group, Test } from '../people/conditions/schema.ts'
import { countPeople } from '../people/list/count-people.ts'
import { peopleWhere } from '../people/list/people-filters.ts'
import { visiblePeople } from '../people/visible-people.ts'
import { countEach } from './count-each.ts'
import { lastMonths, type Month } from './last-months.ts'

const months = 12

/** The last day of a month, how many of today's people had been added by then, and the filter that lists them. */
export type PeopleByMonth = { until: PlainDate; people: number; where: Group }

/** How many of the people on record today were so at the end of each of the last twelve months. */
export async function countPeopleByMonth(db: Db, actor: Actor, now = new Date()): Promise<PeopleByMonth[]> {
  const year = lastMonths(toPlainDate(now), months)
  const [{ total }, added] = await Promise.all([
    countPeople(db, actor, {}, now),
    countEach(
      db,
      year.map((month) =>
        visiblePeople(db, actor)
          .select(sql.lit(1).as('one'))
          .where(peopleWhere({ where: addedIn(month) }, now)),
      ),
    ),
  ])
  return year.map(({ to }, place) => {
    const since = added.slice(place + 1).reduce((sum, people) => sum + people, 0)
    return { until: to, people: total - since, where: addedUntil(to) }
  })
}

function addedIn({ from, to }: Month): Group {
  return { all: [added('between', from, to)] }
}

function addedUntil(day: PlainDate): Group {
  return { all: [added('before', addDays(day, 1))] }
}

function added(operator: 'between' | 'before', ...values: PlainDate[]): Test {
  return { kind: 'moment', field: 'createdAt', operator, values }
}
