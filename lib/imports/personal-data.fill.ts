import { sql } from 'kysely'
import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  leave: async (trx) => {
    await sql`insert into people_files (id, name, content, rows, columns)
      values (uuidv7(), 'ada.csv', 'sealed', 1, '["email"]')`.execute(trx)
  },
  aboutNobody: {
    import_lease: 'which process imports',
    import_runs: 'names of files and sums',
  },
  kept: {
    'legacy_bookings.reference': 'the name of the booking in the older system',
    'legacy_bookings.reference_key': 'the same, folded',
    'legacy_bookings.payment_method': 'one of the methods the importer knows',
    'legacy_bookings.status': 'one of the states the importer knows',
    'legacy_bookings.type': 'one of the types the importer knows',
  },
}
