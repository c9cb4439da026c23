import { makeApiKey } from '../../auth/keys/api-keys.ts'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { makeStaff } from './make.ts'

/** An API key; an instructor key comes with an instructor of its own. */
export function makeKey(db: Db, role: 'admin' | 'instructor' = 'admin', scopes: string[] = []): Promise<string> {
  return inTransaction(db, async (trx) => {
    const userId = role === 'instructor' ? await makeStaff(trx, role) : null
    return makeApiKey(trx, systemActor('test'), { name: 'test', role, userId, scopes })
  })
}
