import { sql } from 'kysely'
import { formatPlainDate, toPlainDate } from '../../core/dates.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { type PlannedDay, refuseRepeatedDays, toDayRow } from './day-rows.ts'

type Wanted = { sessionId?: string; instructorId: string; days: PlannedDay[] }

/** Refuses past days, repeated days, and an instructor who already teaches at that time. */
export async function refuseImpossible(
  trx: Trx,
  { sessionId, instructorId, days }: Wanted,
  { now, standing = [] }: { now: Date; standing?: PlainDate[] },
): Promise<void> {
  const today = toPlainDate(now)
  const past = days.find(({ day }) => day < today && !standing.includes(day))
  if (past) throw new Refusal(`${formatPlainDate(past.day)} is over. Choose a day from today on.`)
  refuseRepeatedDays(days)

  // Without this lock, two sessions planned at once for one instructor would not see each other.
  await trx.selectFrom('users').select('id').where('id', '=', instructorId).forNoKeyUpdate().execute()
  const rows = days.map((planned) => toDayRow('', planned))
  const taken = await trx
    .selectFrom('sessionDays')
    .innerJoin('courseSessions', 'courseSessions.id', 'sessionDays.sessionId')
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .select(['sessionDays.day', 'courses.name'])
    .where('courseSessions.instructorId', '=', instructorId)
    .where('courseSessions.status', '<>', 'cancelled')
    .$if(sessionId !== undefined, (query) => query.where('courseSessions.id', '<>', sessionId ?? ''))
    .where((row) =>
      row.or(
        rows.map(({ startsAt, endsAt }) =>
          row.and([sql<boolean>`session_days.starts_at < ${endsAt}`, sql<boolean>`session_days.ends_at > ${startsAt}`]),
        ),
      ),
    )
    .orderBy('sessionDays.day')
    .executeTakeFirst()
  if (!taken) return
  const sentence = `They already teach ${taken.name} on ${formatPlainDate(taken.day)}.`
  throw Refusal.at('instructorId', sentence)
}
