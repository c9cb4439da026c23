import type { ActivityKind } from '../../activity/kinds.ts'
import { recordActivity } from '../../activity/record-activity.ts'
import type { CustomerActor } from '../../core/actor.ts'
import type { Db, Trx } from '../../db/types.ts'

/** Puts a customer on the admins' list of erasure requests. Asking again changes nothing. */
export async function askErasure(trx: Trx, actor: CustomerActor, now = new Date()): Promise<void> {
  const asked = await trx
    .insertInto('erasureRequests')
    .values({ userId: actor.userId, askedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('userId')
    .executeTakeFirst()
  if (asked) await note(trx, actor, { type: 'erasure.requested', description: 'Erasure requests' }, now)
}

export async function withdrawErasure(trx: Trx, actor: CustomerActor, now = new Date()): Promise<void> {
  const withdrawn = await trx
    .deleteFrom('erasureRequests')
    .where('userId', '=', actor.userId)
    .returning('userId')
    .executeTakeFirst()
  if (withdrawn) await note(trx, actor, { type: 'erasure.withdrawn', description: 'No longer asks to be erased' }, now)
}

/** When a customer asked to be erased, if they did. */
export async function findOwnErasure(db: Db, actor: CustomerActor): Promise<Date | undefined> {
  const asked = await db
    .selectFrom('erasureRequests')
    .select('askedAt')
    .where('userId', '=', actor.userId)
    .executeTakeFirst()
  return asked?.askedAt
}

function note(trx: Trx, actor: CustomerActor, entry: { type: ActivityKind; description: string }, at: Date) {
  return recordActivity(trx, actor, { ...entry, userId: actor.userId, at })
}
