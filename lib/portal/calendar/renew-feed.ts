import { recordActivity } from '../../activity/record-activity.ts'
import type { CustomerActor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'

/** Gives a customer's calendar a new address. The old one stops working. */
export async function renewFeed(trx: Trx, actor: CustomerActor, now = new Date()): Promise<void> {
  await trx
    .insertInto('calendarFeeds')
    .values({ userId: actor.userId, generation: 1, renewedAt: now })
    .onConflict((conflict) =>
      conflict.column('userId').doUpdateSet((row) => ({
        generation: row('calendarFeeds.generation', '+', 1),
        renewedAt: now,
      })),
    )
    .execute()
  await recordActivity(trx, actor, {
    type: 'calendar.renewed',
    userId: actor.userId,
    description: 'Calendar given a new address',
    at: now,
  })
}
