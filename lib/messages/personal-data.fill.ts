import { sql } from 'kysely'
import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  leave: async (trx, userId) => {
    await sql`insert into messages (user_id, template, recipient, subject, body_html, body_text)
      values (${userId}, 'portal.code', 'ada@acme.example', 'Code', 'Hello Ada', 'Hello Ada')`.execute(trx)
  },
}
