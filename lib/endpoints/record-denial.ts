import { recordActivity } from '../activity/record-activity.ts'
import type { StaffActor } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'

/** Logs that a colleague or key asked for something their role or scopes do not allow: a permission, or a scope. */
export async function recordDenial(db: Db, actor: StaffActor, permission: string): Promise<void> {
  await inTransaction(db, (trx) =>
    recordActivity(trx, actor, {
      type: 'access.denied',
      userId: actor.userId,
      description: `Refused: ${permission}`,
      details: { permission, role: actor.role },
    }),
  )
}
