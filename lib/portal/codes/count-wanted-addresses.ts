import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { countCap, countRows, type Total } from '../../lists/count-rows.ts'
import { visiblePeople } from '../../people/visible-people.ts'

const days = 30
const day = 86_400_000

/** Counts the records whose address another customer asked for within a month, unless either was merged since. */
export function countWantedAddresses(db: Db, actor: Actor, now: Date): Promise<Total> {
  const wanted = visiblePeople(db, actor)
    .innerJoin('userActivityLogs as log', 'log.userId', 'users.id')
    .innerJoin('users as asker', 'asker.id', 'log.relatedEntityId')
    .select('users.id')
    .distinct()
    .where('log.activityType', '=', 'portal.address_wanted')
    .where('log.createdAt', '>', new Date(now.getTime() - days * day))
    .where('users.mergedIntoId', 'is', null)
    .where('asker.mergedIntoId', 'is', null)
    .where('asker.erasedAt', 'is', null)
  return countRows(db, wanted.limit(countCap + 1))
}
