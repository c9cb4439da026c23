import { sql } from 'kysely'
import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  leave: async (trx, userId) => {
    await sql`insert into instructor_qualifications (user_id, title, number, expires_on)
      values (${userId}, 'PTLLS', 'C&G 730-12', '2029-12-01')`.execute(trx)
    await sql`insert into instructor_days_away (user_id, first_day, last_day, reason)
      values (${userId}, '2026-12-24', '2027-01-02', 'At Ada Khan’s wedding')`.execute(trx)
    await sql`insert into instructor_working_days (user_id, weekdays) values (${userId}, '{1,2}')`.execute(trx)
  },
}
