import { headers } from 'next/headers'
import type { CustomerActor } from '../core/actor.ts'
import { database } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { requirePortalCustomer } from './require-portal-customer.ts'
import { isSameOrigin } from './same-origin.ts'

type PortalActionSpec = {
  work: (trx: Trx, actor: CustomerActor) => Promise<void>
  afterCommit?: () => void | Promise<void>
}

/** A button of the portal. Whoever has no session any more is sent to find their booking. */
export function definePortalAction({ work, afterCommit }: PortalActionSpec): () => Promise<void> {
  return async () => {
    if (!isSameOrigin(await headers())) return
    const actor = await requirePortalCustomer()
    await inTransaction(database(), (trx) => work(trx, actor))
    await afterCommit?.()
  }
}
