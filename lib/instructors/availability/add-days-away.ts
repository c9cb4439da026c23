import { sql } from 'kysely'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import { addDays, daysBetween, type PlainDate } from '../../core/plain-date.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Db, Trx } from '../../db/types.ts'
import { daysOf } from '../labels.ts'
import { visibleInstructors } from '../visible-instructors.ts'
import { mostDaysAway } from './days-away-input.ts'

export type AddDaysAwayInput = { userId: string; firstDay: PlainDate; lastDay: PlainDate; reason: string }

/** A session that an instructor teaches while they are away. */
export type Clash = { sessionId: string; courseName: string; day: PlainDate }

/**
 * Records when an instructor is away. Sessions planned in that time stay as they are and are returned, soonest first.
 * The reason stays out of the activity log.
 */
export async function addDaysAway(
  trx: Trx,
  actor: Actor,
  { userId, firstDay, lastDay, reason }: AddDaysAwayInput,
  now = new Date(),
): Promise<{ id: string; clashes: Clash[] }> {
  const instructor = await visibleInstructors(trx, actor).select('id').where('id', '=', userId).executeTakeFirst()
  if (!instructor) throw new Refusal('No colleague has this account.')
  if (lastDay < firstDay) throw Refusal.at('lastDay', 'The last day is before the first.')
  if (lastDay < toPlainDate(now)) throw Refusal.at('firstDay', 'These days have already passed.')
  if (daysBetween(firstDay, lastDay) >= mostDaysAway)
    throw Refusal.at('lastDay', `Enter at most a year at a time, until ${addDays(firstDay, mostDaysAway - 1)}.`)

  const { id } = await trx
    .insertInto('instructorDaysAway')
    .values({ userId, firstDay, lastDay, reason, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordActivity(trx, actor, {
    type: 'days_away.added',
    userId,
    description: `Away ${daysOf({ firstDay, lastDay })}`,
    entity: { type: 'days_away', id },
    at: now,
  })
  return { id, clashes: await listClashes(trx, { userId, firstDay, lastDay }) }
}

function listClashes(db: Db, { userId, firstDay, lastDay }: Omit<AddDaysAwayInput, 'reason'>): Promise<Clash[]> {
  return db
    .selectFrom('sessionDays')
    .innerJoin('courseSessions', 'courseSessions.id', 'sessionDays.sessionId')
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .select(['courseSessions.id as sessionId', 'courses.name as courseName', 'sessionDays.day'])
    .where('courseSessions.instructorId', '=', userId)
    .where('courseSessions.status', 'in', ['draft', 'published'])
    .where(sql<boolean>`session_days.day between ${firstDay}::date and ${lastDay}::date`)
    .orderBy('sessionDays.day')
    .orderBy('courseSessions.id')
    .execute()
}
