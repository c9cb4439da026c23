import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../core/plain-date.ts'

/** Whether a moment lies on this day in London or later; an index on the column serves it. */
export function isFromLondonDay(moment: RawBuilder<unknown>, day: PlainDate): RawBuilder<boolean> {
  return sql<boolean>`${moment} >= ${day}::date::timestamp at time zone 'Europe/London'`
}

/** Whether a moment lies on this day in London or earlier; an index on the column serves it. */
export function isUntilLondonDay(moment: RawBuilder<unknown>, day: PlainDate): RawBuilder<boolean> {
  return sql<boolean>`${moment} < (${day}::date + 1)::timestamp at time zone 'Europe/London'`
}
