import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { requireScope } from '../../core/out-of-scope.ts'
import type { Db, Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { findImportRun } from '../find-import-run.ts'
import { openRow } from '../open-row.ts'
import { toToken } from '../stage/find-corrections.ts'

const rowsAtOnce = 100

/**
 * Logs an export of a run's rows to review, which hold health data. False if there is no such run. Throws OutOfScope for
 * a key without `people:reveal`.
 */
export async function recordReviewExport(trx: Trx, actor: Actor, { runId }: { runId: string }): Promise<boolean> {
  requireScope(actor, 'people:reveal')
  if (!(await findImportRun(trx, actor, { runId }))) return false
  const { rows } = await waitingRows(trx, runId)
    .select((row) => row.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  await recordActivity(trx, actor, {
    type: 'export.made',
    userId: null,
    description: `${rows} legacy rows to review exported`,
    entity: { type: 'import_run', id: runId },
  })
  return true
}

/**
 * A run's rows to review as `{_row, _reasons, _raw}`, one per line, to be corrected and imported. Record the export
 * first.
 */
export async function* exportReviewRows(
  db: Db,
  actor: Actor,
  { runId, keyring }: { runId: string; keyring: Keyring },
): AsyncGenerator<string> {
  if (!(await findImportRun(db, actor, { runId }))) return
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await waitingRows(db, runId)
      .select(['id', 'sourceHash', 'copy', 'reasons', 'raw', 'correction'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsAtOnce)
      .execute()
    for (const row of rows) {
      const { text, fields } = openRow(keyring, row)
      yield `${JSON.stringify({ _row: toToken(row.sourceHash, row.copy), _reasons: row.reasons, _raw: fields ?? text })}\n`
    }
    after = rows.at(-1)?.id ?? after
    if (rows.length < rowsAtOnce) return
  }
}

function waitingRows(db: Db, runId: string) {
  return db
    .selectFrom('legacyBookings')
    .where('runId', '=', runId)
    .where('state', '=', 'needs_review')
    .where('erasedAt', 'is', null)
    .where('leftOutAt', 'is', null)
}
