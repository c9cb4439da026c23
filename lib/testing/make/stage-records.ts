import { sql } from 'kysely'
import { uuidv7 } from '../../core/uuid.ts'
import { makeEmptyTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { toSourceRecord } from '../../imports/sources/source-record.ts'
import { insertRows } from '../../imports/stage/insert-rows.ts'
import { type Correction, toStagedRow } from '../../imports/stage/staged-row.ts'
import { temp } from '../../imports/temp-tables.ts'
import { testKeyring } from '../import-file.ts'

/**
 * Begins a run inside the test's transaction and stages these records, as an import does before it settles them; drops
 * what an earlier run of the transaction left. Returns the run's id.
 */
export async function stageRecords(trx: Trx, records: object[], correction?: Correction): Promise<string> {
  await sql`select set_config('TimeZone', 'UTC', true)`.execute(trx)
  for (const table of Object.values(temp)) await sql`drop table if exists ${table}`.execute(trx)
  const runId = uuidv7()
  await trx.insertInto('importRuns').values({ id: runId, source: 'test' }).execute()
  await makeEmptyTempTable(trx, temp.incoming)
  const rows = records.map((record, at) =>
    toStagedRow(testKeyring, at + 1, toSourceRecord(JSON.stringify(record)), correction),
  )
  await insertRows(trx, rows)
  return runId
}
