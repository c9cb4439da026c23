import { formatPlainDate } from '../../core/dates.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { type PlannedDay, toDayRow } from './day-rows.ts'

/** Replaces the days of a session. A day that stays keeps its register; a day with marks cannot be removed. */
export async function replaceDays(trx: Trx, sessionId: string, days: PlannedDay[]): Promise<void> {
  const kept = days.map(({ day }) => day)
  const marked = await trx
    .selectFrom('sessionDays')
    .select('day')
    .where('sessionId', '=', sessionId)
    .where('day', 'not in', kept)
    .where((row) =>
      row.exists(
        row.selectFrom('attendanceMarks').select('id').whereRef('attendanceMarks.sessionDayId', '=', 'sessionDays.id'),
      ),
    )
    .orderBy('day')
    .executeTakeFirst()
  if (marked)
    throw new Refusal(`Someone is marked on the register of ${formatPlainDate(marked.day)}, so that day has to stay.`)

  await trx.deleteFrom('sessionDays').where('sessionId', '=', sessionId).where('day', 'not in', kept).execute()
  await trx
    .insertInto('sessionDays')
    .values(days.map((planned) => toDayRow(sessionId, planned)))
    .onConflict((conflict) =>
      conflict.columns(['sessionId', 'day']).doUpdateSet((row) => ({
        startsAt: row.ref('excluded.startsAt'),
        endsAt: row.ref('excluded.endsAt'),
      })),
    )
    .execute()
}
