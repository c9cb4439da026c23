import { sql } from 'kysely'
import { recordActivity } from '../../activity/record-activity.ts'
import { type Actor, isOffice } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { holdLease } from '../lease.ts'
import { judgeRows } from '../settle/judge-rows.ts'
import { settlePeople } from '../settle/settle.ts'
import { storeRows } from '../settle/store-rows.ts'
import { pinRows } from './pin-rows.ts'
import { removePeople } from './remove-people.ts'
import { countOutcomes, rememberChanges, type UndoReport } from './report.ts'
import { restoreMoments } from './restore-moments.ts'
import { withdrawRows } from './withdraw-rows.ts'

export type { UndoReport } from './report.ts'

/** Undoes what a run created or changed, except what was edited since or what later rows depend on. */
export async function undoRun(
  trx: Trx,
  actor: Actor,
  { runId, keyring }: { runId: string; keyring: Keyring },
  now = new Date(),
): Promise<UndoReport> {
  await holdLease(trx)
  await refuse(trx, actor, runId)
  await sql`select set_config('TimeZone', 'UTC', true)`.execute(trx)

  await rememberChanges(trx, runId)
  await pinRows(trx, runId)
  await withdrawRows(trx, keyring, runId)
  await judgeRows(trx)
  await storeRows(trx, runId)
  await settlePeople(trx, { runId, keyring, now })
  await restoreMoments(trx, runId)
  await removePeople(trx, runId)

  const report = await countOutcomes(trx)
  await trx
    .updateTable('importRuns')
    .set({ state: 'undone', undoneAt: now, undoReport: JSON.stringify(report) })
    .where('id', '=', runId)
    .execute()
  const { restored, kept, cannot } = report
  await recordActivity(trx, actor, {
    type: 'import.undone',
    userId: null,
    description: `Import taken back: ${restored} restored, ${kept} kept because edited since, ${cannot} cannot be`,
    entity: { type: 'import_run', id: runId },
    details: { restored, kept, cannot },
  })
  return report
}

async function refuse(trx: Trx, actor: Actor, runId: string): Promise<void> {
  const run = await trx.selectFrom('importRuns').select('state').where('id', '=', runId).forUpdate().executeTakeFirst()
  if (!run || !isOffice(actor)) throw new Refusal('There is no such import run.')
  if (run.state === 'undone') throw new Refusal('This run has already been undone.')
  if (run.state !== 'finished') throw new Refusal('This run changed nothing, so there is nothing to undo.')
}
