import { sql } from 'kysely'
import { recordActivity } from '../../activity/record-activity.ts'
import { type Actor, isOffice } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { uuidv7 } from '../../core/uuid.ts'
import { makeEmptyTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { holdLease } from '../lease.ts'
import { reconcile } from '../reconcile.ts'
import { settle } from '../settle/settle.ts'
import { toSourceRecord } from '../sources/source-record.ts'
import { insertRows } from '../stage/insert-rows.ts'
import { toStagedRow } from '../stage/staged-row.ts'
import { temp } from '../temp-tables.ts'

export type CorrectInput = {
  rowId: string
  /** The corrected record as JSON text. */
  corrected: string
  keyring: Keyring
}

/** The outcome: imported, or still in need of review, with reasons. */
export type Corrected = { runId: string; state: 'imported' | 'superseded' | 'needs_review'; reasons: string[] }

/** Imports a corrected record in place of the row it came from, as a run of its own. */
export async function correctReviewRow(
  trx: Trx,
  actor: Actor,
  { rowId, corrected, keyring }: CorrectInput,
  now = new Date(),
): Promise<Corrected> {
  if (!isOffice(actor)) throw new Refusal('This row no longer needs review.')
  await holdLease(trx)
  const row = await trx
    .selectFrom('legacyBookings')
    .select('id')
    .where('id', '=', rowId)
    .where('state', '=', 'needs_review')
    .where('erasedAt', 'is', null)
    .where('leftOutAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('This row no longer needs review.')

  const record = toSourceRecord(corrected)
  if (!record.fields) throw Refusal.at('corrected', 'This is not one JSON object.')

  const runId = uuidv7()
  await trx
    .insertInto('importRuns')
    .values({ id: runId, source: 'Correction by hand', startedBy: actor.userId })
    .execute()
  await sql`select set_config('TimeZone', 'UTC', true)`.execute(trx)
  await makeEmptyTempTable(trx, temp.incoming)
  await insertRows(trx, [toStagedRow(keyring, 1, record, { rowId })])
  const settled = await settle(trx, { runId, keyring, now })
  const { numbers, faults } = await reconcile(trx, settled)
  if (faults.length > 0) throw new Error(`A correction does not add up: ${faults.join('; ')}`)

  await trx
    .updateTable('importRuns')
    .set({ state: 'finished', rowsRead: 1, reconciliation: JSON.stringify(numbers), finishedAt: now })
    .where('id', '=', runId)
    .execute()
  await recordActivity(trx, actor, {
    type: 'import.corrected',
    userId: null,
    description: 'Legacy record corrected by hand',
    entity: { type: 'legacy_booking', id: rowId },
    details: { run: runId },
  })
  const { state, reasons } = await trx
    .selectFrom('legacyBookings')
    .select(['state', 'reasons'])
    .where('id', '=', rowId)
    .executeTakeFirstOrThrow()
  return { runId, state, reasons }
}
