import type { Actor } from '../../../core/actor.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { Db } from '../../../db/types.ts'
import type { Keyring } from '../../../privacy/vault/vault.ts'
import { undoMerge } from './undo-merge.ts'
import type { UndoReport } from './undo-report.ts'

class Rehearsed extends Error {
  readonly report: UndoReport | undefined
  constructor(report: UndoReport | undefined) {
    super('rehearsed')
    this.report = report
  }
}

/** The result of an undo: it is run and rolled back, so it is accurate. Throws Refusal as undoMerge does. */
export async function previewUndo(
  db: Db,
  actor: Actor,
  input: { mergeId: string; keyring: Keyring },
): Promise<UndoReport | undefined> {
  try {
    return await inTransaction(db, async (trx) => {
      throw new Rehearsed(await undoMerge(trx, actor, input))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.report
    throw error
  }
}
