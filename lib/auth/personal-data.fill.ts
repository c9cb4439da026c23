import { sql } from 'kysely'
import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  leave: async (trx, userId) => {
    await sql`insert into user_sessions (id, user_id, kind, expires_at)
      values ('s', ${userId}, 'portal', now())`.execute(trx)
    await sql`insert into password_links (id, user_id, purpose, expires_at)
      values ('l', ${userId}, 'reset', now())`.execute(trx)
  },
  aboutNobody: {
    api_keys: 'staff have them',
    second_factors: 'staff have them',
    recovery_codes: 'staff have them',
    sign_in_steps: 'staff have them',
    rate_limits: 'counters under hashes',
  },
}
