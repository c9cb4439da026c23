import { sql } from 'kysely'
import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  leave: async (trx, userId) => {
    await sql`insert into portal_codes (user_id, purpose, code_hash, new_email, expires_at)
      values (${userId}, 'change_email', 'hash', 'ada@new.example', now())`.execute(trx)
  },
}
