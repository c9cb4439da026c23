import { setTimeout as sleep } from 'node:timers/promises'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'

type Write = (trx: Trx) => Promise<unknown>

/** Two writes on connections of their own: the second begins when the first has written and has not yet committed. */
export async function meet(db: Db, first: Write, second: Write) {
  const written = Promise.withResolvers<void>()
  const one = inTransaction(db, async (trx) => {
    const answer = await first(trx)
    written.resolve()
    await sleep(500)
    return answer
  })
  await Promise.race([written.promise, one])
  return Promise.allSettled([one, inTransaction(db, second)])
}
