import { sql } from 'kysely'
import { systemActor } from '../core/actor.ts'
import type { Traces } from '../testing/fills/traces.ts'
import { makeCompany } from '../testing/make/make-company.ts'
import { issueDueDocuments } from './issue/issue-due-documents.ts'

export const traces: Traces = {
  leave: async (trx, userId) => {
    await makeCompany(trx)
    const own = await trx
      .selectFrom('bookings')
      .select('id')
      .where('userId', '=', userId)
      .where('billing', '=', 'own')
      .executeTakeFirstOrThrow()
    await issueDueDocuments(trx, systemActor('test'), own.id)
    await sql`insert into invoice_waits (booking_id, reason)
      select id, 'buyer' from bookings where billing = 'legacy' limit 1`.execute(trx)
  },
  aboutNobody: {
    document_sequences: 'the numbers of documents',
  },
}
