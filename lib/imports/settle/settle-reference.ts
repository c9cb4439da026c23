import { sql } from 'kysely'
import { makeEmptyTempTable, makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { temp } from '../temp-tables.ts'
import { judgeRows } from './judge-rows.ts'
import { matchRows } from './match-rows.ts'
import { type SettleInput, settlePeople } from './settle.ts'
import { storeRows } from './store-rows.ts'
import { tellActivity } from './tell-activity.ts'

/** Decides again which record of one reference is imported, as a part of the run that brought the given record. */
export async function settleReference(
  trx: Trx,
  { referenceKey, ...input }: SettleInput & { referenceKey: string },
): Promise<void> {
  await makeEmptyTempTable(trx, temp.incoming)
  await matchRows(trx, input.runId)
  await makeTempTable(trx, temp.touchedReferences, sql`select ${referenceKey} as reference_key`)
  await judgeRows(trx)
  await storeRows(trx, input.runId)
  await settlePeople(trx, input)
  await tellActivity(trx, input.runId)
}
