import { recordActivity } from '../../activity/record-activity.ts'
import { widenPortalSession } from '../../auth/portal-session.ts'
import type { CustomerActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { wrongCode } from './show-own-details.ts'
import type { SpentCode } from './spend-code.ts'

/** Opens the whole portal to a customer who came by a seat and typed the code sent to the email of the seat. */
export async function proveIdentity(
  trx: Trx,
  actor: CustomerActor,
  spent: SpentCode | undefined,
  now = new Date(),
): Promise<void> {
  if (!spent) throw Refusal.at('code', wrongCode)
  await widenPortalSession(trx, actor)
  await recordActivity(trx, actor, {
    type: 'portal.entered',
    userId: actor.userId,
    description: 'Showed who they are by a code, after coming by a seat',
    at: now,
  })
}
