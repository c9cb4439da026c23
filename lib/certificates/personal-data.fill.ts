import { sql } from 'kysely'
import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  leave: async (trx, userId) => {
    await sql`insert into certificates
        (number, attendee_id, user_id, course_id, holder_name, issued_on, expires_on, status, revoked_at, revocation_reason)
      select 'RFT-C-1', (select id from booking_attendees where user_id = ${userId} limit 1), ${userId}, id, 'Ada Khan',
        '2026-12-01', '2029-12-01', 'revoked', now(), 'Wrong name'
      from courses limit 1`.execute(trx)
  },
  kept: {
    'certificates.number': 'evidence of training, public without a name',
  },
}
