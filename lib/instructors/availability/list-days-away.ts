import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import type { Db } from '../../db/types.ts'
import { plainDate } from '../../endpoints/answer/answer-shapes.ts'
import { visibleInstructors } from '../visible-instructors.ts'

/** Days away as the API shows them. */
export const daysAwayAnswer = z
  .object({ id: z.uuid(), userId: z.uuid(), firstDay: plainDate, lastDay: plainDate, reason: z.string() })
  .meta({ id: 'DaysAway' })

export type DaysAway = Awaited<ReturnType<typeof listDaysAway>>[number]

/** When an instructor is away from today on, soonest first. */
export function listDaysAway(db: Db, actor: Actor, userId: string, now = new Date()) {
  return visibleDaysAway(db, actor)
    .where('away.userId', '=', userId)
    .where('away.lastDay', '>=', toPlainDate(now))
    .orderBy('away.firstDay')
    .orderBy('away.id')
    .execute()
}

/** One entry in the same shape. */
export function findDaysAway(db: Db, actor: Actor, daysAwayId: string) {
  return visibleDaysAway(db, actor).where('away.id', '=', daysAwayId).executeTakeFirst()
}

/** All days away within the actor's reach. */
function visibleDaysAway(db: Db, actor: Actor) {
  return visibleInstructors(db, actor)
    .innerJoin('instructorDaysAway as away', 'away.userId', 'users.id')
    .select(['away.id', 'away.userId', 'away.firstDay', 'away.lastDay', 'away.reason'])
}
