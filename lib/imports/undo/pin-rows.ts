import { sql } from 'kysely'
import { makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { describeDependents } from '../settle/remove-lost.ts'
import { temp } from '../temp-tables.ts'

/**
 * Leaves `pinned`: references of bookings that cannot be undone, because they were edited or other rows depend on them.
 */
export async function pinRows(trx: Trx, runId: string): Promise<void> {
  const dependents = await describeDependents(trx, 'booking.id')
  await makeTempTable(
    trx,
    temp.pinned,
    sql`
    select stored.reference_key, stored.booking_id,
      case when booking.version > 1 or booking.updated_at <> stored.effective_at then 'edited'
        when ${sql.raw(dependents)} or (stored.run_id = ${runId} and stored.correction_run_id <> ${runId}) then 'depends'
      end as why
    from legacy_bookings stored join bookings booking on booking.id = stored.booking_id
    where stored.run_id = ${runId} or stored.correction_run_id = ${runId}
  `,
  )
  await sql`delete from ${temp.pinned} where why is null`.execute(trx)
}
