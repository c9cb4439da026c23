import { sql } from 'kysely'
import { Outrun } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { temp } from '../temp-tables.ts'

/**
 * Locks the bookings that this run may change, before it decides anything about them: an edit in between would make the
 * whole import begin again. Bookings come before people, in the order the office locks them.
 */
export async function holdTouchedBookings(trx: Trx): Promise<void> {
  await sql`
    select from bookings
    where reference_key in (select reference_key from ${temp.touchedReferences}) and source = 'import'
    order by id for update
  `.execute(trx)
}

/**
 * Locks the people whose values this run weighs, in the order a merge uses, so that what is weighed still stands when it
 * is written. Throws Outrun if one of them was merged since they were found.
 */
export async function holdTouchedPeople(trx: Trx): Promise<void> {
  const { rows } = await sql<{ isMerged: boolean }>`
    with held as (
      select merged_into_id from users
      where id in (
        select user_id from ${temp.people} where not is_new and not is_staff
        union select user_id from ${temp.participants} where not is_new
      )
      order by id for no key update
    )
    select coalesce(bool_or(merged_into_id is not null), false) as is_merged from held
  `.execute(trx)
  if (rows[0]?.isMerged) throw new Outrun('Somebody merged people of this import meanwhile.')
}
