import type { ActivityKind } from '../../activity/kinds.ts'
import { recordActivity } from '../../activity/record-activity.ts'
import type { CustomerActor } from '../../core/actor.ts'
import { CodeNeeded } from '../../core/code-needed.ts'
import type { Db, Trx } from '../../db/types.ts'

/** Whether the customer gave the code mailed to the address on file. */
export type Proof = { isProven: boolean }

/** Puts a customer on the admins' list of erasure requests, after a code. Asking again changes nothing. */
export async function askErasure(trx: Trx, actor: CustomerActor, { isProven }: Proof, now = new Date()): Promise<void> {
  if (!isProven) throw new CodeNeeded()
  const asked = await trx
    .insertInto('erasureRequests')
    .values({ userId: actor.userId, askedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('userId')
    .executeTakeFirst()
  if (asked) await note(trx, actor, { type: 'erasure.requested', description: 'Erasure requests' }, now)
}

/** Takes the request back, after a code: otherwise a stranger could keep somebody from being erased. */
export async function withdrawErasure(
  trx: Trx,
  actor: CustomerActor,
  { isProven }: Proof,
  now = new Date(),
): Promise<void> {
  if (!isProven) throw new CodeNeeded()
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
