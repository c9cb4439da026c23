import type { Actor } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { type EraseRecordInput, type Erasure, eraseLimits, eraseRecord } from './erase-record.ts'

class Rehearsed extends Error {
  readonly erasure: Erasure
  constructor(erasure: Erasure) {
    super('rehearsed')
    this.erasure = erasure
  }
}

/** The result of an erasure: it is run and rolled back, so the list is accurate. Throws Refusal as eraseRecord does. */
export async function rehearseErasure(
  db: Db,
  actor: Actor,
  input: EraseRecordInput,
  now = new Date(),
): Promise<Erasure> {
  try {
    return await inTransaction(
      db,
      async (trx) => {
        throw new Rehearsed(await eraseRecord(trx, actor, input, now))
      },
      eraseLimits,
    )
  } catch (error) {
    if (error instanceof Rehearsed) return error.erasure
    throw error
  }
}
