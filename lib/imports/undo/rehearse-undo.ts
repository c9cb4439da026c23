import type { Actor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { type UndoReport, undoRun } from './undo-run.ts'

/** As long as a run may take, since an undo reads everything the run touched. */
export const undoLimits = { statement: 300_000, lock: 10_000, idle: 60_000 }

class Rehearsed extends Error {
  readonly report: UndoReport
  constructor(report: UndoReport) {
    super('rehearsed')
    this.report = report
  }
}

/** The result of an undo: it is run and rolled back, so the numbers are true. Throws a Refusal as undoRun does. */
export async function rehearseUndo(
  db: Db,
  actor: Actor,
  input: { runId: string; keyring: Keyring },
): Promise<UndoReport> {
  try {
    return await inTransaction(
      db,
      async (trx) => {
        throw new Rehearsed(await undoRun(trx, actor, input))
      },
      undoLimits,
    )
  } catch (error) {
    if (error instanceof Rehearsed) return error.report
    throw error
  }
}
