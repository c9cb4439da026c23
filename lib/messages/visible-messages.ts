import type { Actor } from '../core/actor.ts'
import { ownOrAll } from '../db/own-or-all.ts'
import type { Db } from '../db/types.ts'

/** Messages this actor may reach: admins all, customers those written to them, instructors none. */
export function visibleMessages(db: Db, actor: Actor) {
  return db.selectFrom('messages').where(ownOrAll(actor, 'messages.userId'))
}
