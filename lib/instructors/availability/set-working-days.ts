import { recordActivity } from '../../activity/record-activity.ts'
import { type Actor, isOffice } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Db, Trx } from '../../db/types.ts'
import { weekdays as allWeekdays, workingDaysOf } from '../labels.ts'
import { visibleInstructors } from '../visible-instructors.ts'

/** Sets the weekdays on which an instructor usually works, Monday = 1. All seven count as none recorded. */
export async function setWorkingDays(
  trx: Trx,
  actor: Actor,
  { userId, weekdays }: { userId: string; weekdays: number[] },
  now = new Date(),
): Promise<void> {
  if (!isOffice(actor)) throw new Refusal('Only the office can set working days.')
  const instructor = await visibleInstructors(trx, actor).select('id').where('id', '=', userId).executeTakeFirst()
  if (!instructor) throw new Refusal('No colleague has this account.')
  const chosen = [...new Set(weekdays)].sort()
  if (chosen.length === 0) throw Refusal.at('weekdays', 'Tick at least one day.')

  const before = workingDaysOf(await findWorkingDays(trx, actor, userId))
  const after = workingDaysOf(chosen)
  if (before === after) return

  await trx.deleteFrom('instructorWorkingDays').where('userId', '=', userId).execute()
  if (chosen.length < allWeekdays.length)
    await trx.insertInto('instructorWorkingDays').values({ userId, weekdays: chosen, updatedAt: now }).execute()
  await recordActivity(trx, actor, {
    type: 'working_days.changed',
    userId,
    description: 'Working days changed',
    changes: { weekdays: { before, after } },
    at: now,
  })
}

/** The weekdays on which an instructor usually works; null for any. */
export async function findWorkingDays(db: Db, actor: Actor, userId: string): Promise<number[] | null> {
  const found = await visibleInstructors(db, actor)
    .innerJoin('instructorWorkingDays as working', 'working.userId', 'users.id')
    .select('working.weekdays')
    .where('users.id', '=', userId)
    .executeTakeFirst()
  return found?.weekdays ?? null
}
