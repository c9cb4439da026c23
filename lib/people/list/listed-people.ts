import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visiblePeople } from '../visible-people.ts'

/** People within reach who are listed: those not merged away. */
export function listedPeople(db: Db, actor: Actor) {
  return visiblePeople(db, actor).where('users.mergedIntoId', 'is', null)
}
