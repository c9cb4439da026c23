import { sql } from 'kysely'
import { analyseTempTable, makeEmptyTempTable, makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { recordColumns, temp } from '../temp-tables.ts'

/**
 * Matches each staged record with its stored row: the nth copy of a text is the nth row with its hash, so reading a
 * file again stores nothing. Leaves `matched` (staged record → row) and `corrected`.
 */
export async function matchRows(trx: Trx, runId: string): Promise<void> {
  await analyseTempTable(trx, temp.incoming)
  await makeTempTable(
    trx,
    temp.matched,
    sql`
    select numbered.ordinal, coalesce(stored.id, numbered.id) as row_id, stored.id is null as is_new, numbered.copy
    from (
      select ordinal, id, source_hash, row_number() over (partition by source_hash order by ordinal)::int as copy
      from ${temp.incoming} where replaces is null
    ) numbered
    left join legacy_bookings stored on stored.source_hash = numbered.source_hash and stored.copy = numbered.copy
    union all
    select ordinal, replaces, false, 0 from ${temp.incoming} where replaces is not null
  `,
  )
  await replaceCorrected(trx, runId)
}

/** A corrected record replaces the row's values and is no longer left out; the row keeps its original text. */
async function replaceCorrected(trx: Trx, runId: string): Promise<void> {
  const assignments = recordColumns.map((column) => `${column} = given.${column}`).join(', ')
  await makeEmptyTempTable(trx, temp.corrected)
  await sql`
    with given as (
      select distinct on (replaces) * from ${temp.incoming} where replaces is not null
      order by replaces, effective_at desc nulls last, source_hash desc
    ), changed as (
      update legacy_bookings stored
      set correction = given.raw, correction_run_id = ${runId}, settle_hash = given.source_hash,
        left_out_at = null, left_out_reason = null, left_out_by = null, ${sql.raw(assignments)}
      from given
      where stored.id = given.replaces and stored.settle_hash <> given.source_hash
      returning stored.id, old.reference_key as old_key, new.reference_key as new_key, old.effective_at as old_effective
    )
    insert into ${temp.corrected} select id, old_key, new_key, old_effective from changed
  `.execute(trx)
}
