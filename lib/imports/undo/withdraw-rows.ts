import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { type Keyring, open } from '../../privacy/vault/vault.ts'
import { matchRows } from '../settle/match-rows.ts'
import { toSourceRecord } from '../sources/source-record.ts'
import { createStage } from '../stage/copy-rows.ts'
import { insertRows } from '../stage/insert-rows.ts'
import { toStagedRow } from '../stage/staged-row.ts'

const rowsAtOnce = 500

/** Takes the run's records out of the set, gives corrected ones their first text back, and says which references that touches. */
export async function withdrawRows(trx: Trx, keyring: Keyring, runId: string): Promise<void> {
  await sql`
    create temp table restored_bookings on commit drop as
    select booking_id from legacy_bookings
    where run_id = ${runId} and booking_id is not null and reference_key not in (select reference_key from pinned)
  `.execute(trx)
  await createStage(trx)
  await stageOriginals(trx, keyring, runId)
  await matchRows(trx, runId)
  await sql`
    update legacy_bookings set correction = null, correction_run_id = null
    where id in (select row_id from corrected)
  `.execute(trx)
  await sql`
    create temp table touched_references on commit drop as
    select reference_key from legacy_bookings
    where run_id = ${runId} and reference_key not in (select reference_key from pinned)
    union select old_reference_key from corrected union select new_reference_key from corrected
  `.execute(trx)
  await sql`
    delete from legacy_bookings
    where run_id = ${runId} and reference_key not in (select reference_key from pinned)
  `.execute(trx)
}

async function stageOriginals(trx: Trx, keyring: Keyring, runId: string): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<{ id: string; raw: Buffer }>`
      select id, raw from legacy_bookings
      where correction_run_id = ${runId} and run_id <> ${runId} and id > ${after}
        and reference_key not in (select reference_key from pinned)
      order by id limit ${rowsAtOnce}
    `.execute(trx)
    const originals = rows.map(({ id, raw }, at) => {
      const text = open(keyring, { table: 'legacy_bookings', column: 'raw', rowId: id }, raw)
      return toStagedRow(keyring, at, toSourceRecord(text), { rowId: id })
    })
    await insertRows(trx, originals)
    after = rows.at(-1)?.id ?? after
    if (rows.length < rowsAtOnce) return
  }
}
