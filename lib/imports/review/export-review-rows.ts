import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault.ts'
import { findImportRun } from '../list-import-runs.ts'
import { openRow } from '../open-row.ts'
import { toToken } from '../stage/find-corrections.ts'

const most = 10_000

/** The rows of a run that wait, one `{_row, _reasons, _raw}` a line, to be mended and fed back. Logged: they hold health data. */
export async function exportReviewRows(
  trx: Trx,
  actor: Actor,
  { runId, keyring }: { runId: string; keyring: Keyring },
): Promise<string | undefined> {
  if (!(await findImportRun(trx, actor, { runId }))) return undefined
  const rows = await trx
    .selectFrom('legacyBookings')
    .select(['id', 'copy', 'reasons', 'raw', 'correction'])
    .select('sourceHash')
    .where('runId', '=', runId)
    .where('state', '=', 'needs_review')
    .orderBy('id')
    .limit(most)
    .execute()

  await recordActivity(trx, actor, {
    type: 'export.made',
    userId: null,
    description: `${rows.length} legacy rows to review exported`,
    entity: { type: 'import_run', id: runId },
  })
  return rows
    .map((row) => {
      const { text, fields } = openRow(keyring, row)
      return `${JSON.stringify({ _row: toToken(row.sourceHash, row.copy), _reasons: row.reasons, _raw: fields ?? text })}\n`
    })
    .join('')
}
