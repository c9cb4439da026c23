import { sql } from 'kysely'
import { visibleActivity } from '../activity/visible-activity.ts'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { londonMoment } from '../core/london-time.ts'
import { addDays } from '../core/plain-date.ts'
import type { Db } from '../db/types.ts'

/** An hour of a day of the week in London, 1 being Monday, and how many entries of the log fall into it. */
export type ActivityOfHour = { weekday: number; hour: number; entries: number }

/**
 * Entries of the log by weekday and hour, over whole days up to today, imports left out. An index counts each hour of
 * the span, which at a million entries takes a tenth of the time of working out the hour of each.
 */
export function countActivityByHour(
  db: Db,
  actor: Actor,
  { days }: { days: number },
  now = new Date(),
): Promise<ActivityOfHour[]> {
  const start = londonMoment(addDays(toPlainDate(now), 1 - days), '00:00')
  // London is always whole hours from UTC, so an hour of one is an hour of the other.
  const hours = sql<{ startsAt: Date }>`(
    select starts_at from generate_series(${start}::timestamptz, ${now}::timestamptz, interval '1 hour') starts_at
  )`
  const entries = visibleActivity(db, actor)
    .select(sql`count(*)`.as('entries'))
    .where(sql<boolean>`(details ->> 'by') is distinct from 'import'`)
    .where(sql<boolean>`created_at >= hours.starts_at and created_at < hours.starts_at + interval '1 hour'`)
  const inLondon = sql`hours.starts_at at time zone 'Europe/London'`

  return db
    .selectFrom(hours.as('hours'))
    .select([
      sql<number>`extract(isodow from ${inLondon})::int`.as('weekday'),
      sql<number>`extract(hour from ${inLondon})::int`.as('hour'),
      sql<number>`sum((${entries}))::int`.as('entries'),
    ])
    .groupBy(['weekday', 'hour'])
    .orderBy('weekday')
    .orderBy('hour')
    .execute()
}
