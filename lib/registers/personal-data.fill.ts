import { sql } from 'kysely'
import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  leave: async (trx, userId) => {
    const seat = sql`(select id from booking_attendees where user_id = ${userId} limit 1)`
    const day = sql`(select id from session_days limit 1)`
    await sql`insert into attendance_records (attendee_id, session_day_id, status, minutes, reason, marked_at, marked_from)
      select ${seat}, ${day}, 'late', 300, 'Missed the train', now(), 'office'`.execute(trx)
    await sql`insert into attendance_marks (id, attendee_id, session_day_id, status, reason, marked_at, outcome)
      select uuidv7(), ${seat}, ${day}, 'late', 'Missed the train', now(), 'applied'`.execute(trx)
  },
  aboutNobody: {
    attendee_results: 'no words: passed or failed',
  },
}
