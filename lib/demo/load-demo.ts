import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { ensureCatalogue } from '../training/ensure-catalogue.ts'

/** Fills an empty database with the demo company. */
export async function loadDemo(db: Db, _input: { demoPassword: string; now: Date }): Promise<void> {
  await inTransaction(db, ensureCatalogue)
}
