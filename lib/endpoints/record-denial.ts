import { recordActivity } from '../activity/record-activity.ts'
import type { Permission } from '../auth/permissions.ts'
import type { StaffActor } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'

/** Logs that a colleague or key asked for something their role or scopes do not allow. */
export async function recordDenial(db: Db, actor: StaffActor, permission: Permission): Promise<void> {
  await inTransaction(db, (trx) =>
    recordActivity(trx, actor, {
      type: 'access.denied',
      userId: actor.userId,
      description: `Refused: ${permission}`,
      details: { permission, role: actor.role },
    }),
  )
}
