import { sql } from 'kysely'
import { makeEmptyTempTable, makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { type Keyring, open } from '../../privacy/vault/vault.ts'
import { matchRows } from '../settle/match-rows.ts'
import { toSourceRecord } from '../sources/source-record.ts'
import { insertRows } from '../stage/insert-rows.ts'
import { toStagedRow } from '../stage/staged-row.ts'
import { temp } from '../temp-tables.ts'

const rowsAtOnce = 500

/** Takes the run's records out of the set, restores corrected ones, and returns the references this affects. */
export async function withdrawRows(trx: Trx, keyring: Keyring, runId: string): Promise<void> {
  await makeTempTable(
    trx,
    temp.restoredBookings,
    sql`
    select booking_id from legacy_bookings
    where run_id = ${runId} and booking_id is not null and reference_key not in (select reference_key from ${temp.pinned})
  `,
  )
  await makeEmptyTempTable(trx, temp.incoming)
  await stageOriginals(trx, keyring, runId)
  await matchRows(trx, runId)
  await sql`
    update legacy_bookings set correction = null, correction_run_id = null
    where id in (select row_id from ${temp.corrected})
  `.execute(trx)
  await makeTempTable(
    trx,
    temp.touchedReferences,
    sql`
    select reference_key from legacy_bookings
    where run_id = ${runId} and reference_key not in (select reference_key from ${temp.pinned})
    union select old_reference_key from ${temp.corrected} union select new_reference_key from ${temp.corrected}
  `,
  )
  await sql`
    delete from legacy_bookings
    where run_id = ${runId} and reference_key not in (select reference_key from ${temp.pinned})
  `.execute(trx)
}

async function stageOriginals(trx: Trx, keyring: Keyring, runId: string): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<{ id: string; raw: Buffer }>`
      select id, raw from legacy_bookings
      where correction_run_id = ${runId} and run_id <> ${runId} and id > ${after}
        and reference_key not in (select reference_key from ${temp.pinned})
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
