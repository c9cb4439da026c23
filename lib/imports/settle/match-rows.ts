import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { stagedColumns } from '../stage/staged-row.ts'

/** Columns that a correction replaces. */
const corrected = stagedColumns.slice(stagedColumns.indexOf('own_reasons'))

/**
 * Finds for each staged record the stored row that is the same record: the nth copy of one text is the nth row with its
 * hash, so reading a file again stores nothing. Leaves `matched` (staged record → row) and `corrected`.
 */
export async function matchRows(trx: Trx, runId: string): Promise<void> {
  await sql`analyze incoming`.execute(trx)
  await sql`
    create temp table matched on commit drop as
    select numbered.ordinal, coalesce(stored.id, numbered.id) as row_id, stored.id is null as is_new, numbered.copy
    from (
      select ordinal, id, source_hash, row_number() over (partition by source_hash order by ordinal)::int as copy
      from incoming where replaces is null
    ) numbered
    left join legacy_bookings stored on stored.source_hash = numbered.source_hash and stored.copy = numbered.copy
    union all
    select ordinal, replaces, false, 0 from incoming where replaces is not null
  `.execute(trx)
  await sql`analyze matched`.execute(trx)
  await replaceCorrected(trx, runId)
}

/** A record fed back replaces what its row says; the row keeps the text it came with. */
async function replaceCorrected(trx: Trx, runId: string): Promise<void> {
  const assignments = corrected.map((column) => `${column} = given.${column}`).join(', ')
  await sql`
    create temp table corrected (
      row_id uuid, old_reference_key text, new_reference_key text, old_effective_at timestamptz
    ) on commit drop
  `.execute(trx)
  await sql`
    with given as (
      select distinct on (replaces) * from incoming where replaces is not null
      order by replaces, effective_at desc nulls last, source_hash desc
    ), changed as (
      update legacy_bookings stored
      set correction = given.raw, correction_run_id = ${runId}, settle_hash = given.source_hash, ${sql.raw(assignments)}
      from given
      where stored.id = given.replaces and stored.settle_hash <> given.source_hash
      returning stored.id, old.reference_key as old_key, new.reference_key as new_key, old.effective_at as old_effective
    )
    insert into corrected select id, old_key, new_key, old_effective from changed
  `.execute(trx)
}
