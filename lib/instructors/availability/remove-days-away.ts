import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { daysOf } from '../labels.ts'
import { findDaysAway } from './list-days-away.ts'

/** Removes days away of an instructor. */
export async function removeDaysAway(
  trx: Trx,
  actor: Actor,
  { daysAwayId }: { daysAwayId: string },
  now = new Date(),
): Promise<void> {
  const away = await findDaysAway(trx, actor, daysAwayId)
  if (!away) throw new Refusal('These days away are no longer on record.')

  await trx.deleteFrom('instructorDaysAway').where('id', '=', away.id).execute()
  await recordActivity(trx, actor, {
    type: 'days_away.removed',
    userId: away.userId,
    description: `No longer away ${daysOf(away)}`,
    entity: { type: 'days_away', id: away.id },
    at: now,
  })
}
