import type { Actor } from '../core/actor.ts'
import { ownOrAll } from '../db/own-or-all.ts'
import type { Db } from '../db/types.ts'

/** Messages within the actor's reach: all for admins, their own for customers, none for instructors. */
export function visibleMessages(db: Db, actor: Actor) {
  return db.selectFrom('messages').where(ownOrAll(actor, 'messages.userId'))
}
