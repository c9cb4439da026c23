import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { recordColumns, temp } from '../temp-tables.ts'

/** Stores every new record with its verdict, and updates the verdicts of older rows that changed. */
export async function storeRows(trx: Trx, runId: string): Promise<void> {
  const columns = recordColumns.join(', ')
  const staged = recordColumns.map((column) => `staged.${column}`).join(', ')
  await restateRows(trx)
  await sql`
    insert into legacy_bookings (id, run_id, source_hash, copy, raw, settle_hash, state, reasons, booking_id, ${sql.raw(columns)})
    select matched.row_id, ${runId}, staged.source_hash, matched.copy, staged.raw, staged.source_hash,
      coalesce(verdicts.state, 'needs_review'), coalesce(verdicts.reasons, staged.own_reasons), winners.booking_id,
      ${sql.raw(staged)}
    from ${temp.matched}
    join ${temp.incoming} staged using (ordinal)
    left join ${temp.verdicts} on verdicts.row_id = matched.row_id
    left join ${temp.winners} on winners.row_id = matched.row_id
    where matched.is_new
  `.execute(trx)
}

async function restateRows(trx: Trx): Promise<void> {
  await sql`
    update legacy_bookings stored
    set state = judged.state, reasons = judged.reasons, booking_id = judged.booking_id
    from (
      select verdicts.row_id, verdicts.state, verdicts.reasons,
        case when verdicts.state = 'imported' then coalesce(winners.booking_id, standing.booking_id) end as booking_id
      from ${temp.verdicts}
      left join ${temp.winners} on winners.row_id = verdicts.row_id
      left join ${temp.standing} on standing.reference_key = verdicts.reference_key
      where not verdicts.is_new
      union all
      select corrected.row_id, 'needs_review', stored.own_reasons, null
      from ${temp.corrected} join legacy_bookings stored on stored.id = corrected.row_id
      where stored.own_reasons <> '{}'
    ) judged
    where stored.id = judged.row_id
      and (stored.state, stored.reasons, stored.booking_id)
        is distinct from (judged.state, judged.reasons, judged.booking_id)
  `.execute(trx)
}
