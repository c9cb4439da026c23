import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import type { ErasureEntry } from '../personal-data.ts'

export type KeptErasure = {
  userId: string
  pseudonym: string
  askedBy: 'person' | 'representative' | 'company' | 'office'
  reason: string
  entries: ErasureEntry[]
}

/** Enters an erasure in the ledger, which never names the person. */
export async function keepErasure(
  trx: Trx,
  actor: Actor,
  { entries, ...erasure }: KeptErasure,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('erasures')
    .values({ ...erasure, counts: JSON.stringify(entries), erasedBy: actor.userId, erasedAt: now })
    .execute()
}
