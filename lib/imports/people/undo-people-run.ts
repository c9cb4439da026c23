import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { type UndoReport, undoRun } from '../undo/undo-run.ts'

/** Removes the people a run added, except those edited or used since. */
export async function undoPeopleRun(
  trx: Trx,
  actor: Actor,
  input: { runId: string; keyring: Keyring },
): Promise<UndoReport> {
  const run = await trx.selectFrom('importRuns').select('kind').where('id', '=', input.runId).executeTakeFirst()
  if (run?.kind === 'legacy')
    throw new Refusal('This run imported legacy bookings: undo it with npm run import -- --undo.')
  return undoRun(trx, actor, input)
}
