import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { type Standing, standingKey } from './list-standings.ts'

/**
 * The times at which the actor's own phone made the current marks, by its own clock. A record is never dated before the
 * mark it replaced, so the next tap on a phone with a slow clock would look older than the record.
 */
export async function listOwnTaps(
  trx: Trx,
  actor: Actor,
  standings: Map<string, Standing>,
): Promise<Map<string, Date>> {
  const own = [...standings].filter(([, { record }]) => record && record.markedBy === actor.userId)
  if (own.length === 0) return new Map()
  const attendeeIds = own.map(([key]) => key.slice(0, key.indexOf(' ')))
  const rows = await trx
    .selectFrom('attendanceMarks')
    .innerJoin('sessionDays', 'sessionDays.id', 'attendanceMarks.sessionDayId')
    .distinctOn(['attendeeId', 'sessionDays.day'])
    .select(['attendeeId', 'sessionDays.day', 'markedAt'])
    .where((row) => row('attendeeId', '=', row.fn.any(row.val(attendeeIds))))
    .where('markedBy', '=', actor.userId)
    .where('outcome', '=', 'applied')
    .where('minutes', 'is not', null)
    .orderBy('attendeeId')
    .orderBy('sessionDays.day')
    .orderBy('receivedAt', 'desc')
    .orderBy('markedAt', 'desc')
    .execute()
  const theirs = new Set(own.map(([key]) => key))
  const taps = rows.map(({ markedAt, ...place }): [string, Date] => [standingKey(place), markedAt])
  return new Map(taps.filter(([key]) => theirs.has(key)))
}
