import type { CustomerActor } from '../core/actor.ts'
import { database } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { requirePortalCustomer } from './require-portal-customer.ts'

type PortalActionSpec = {
  work: (trx: Trx, actor: CustomerActor) => Promise<void>
  afterCommit?: () => void | Promise<void>
}

/** A button of the portal. Whoever has no session any more is sent to find their booking. */
export function definePortalAction({ work, afterCommit }: PortalActionSpec): () => Promise<void> {
  return async () => {
    const actor = await requirePortalCustomer()
    await inTransaction(database(), (trx) => work(trx, actor))
    await afterCommit?.()
  }
}
