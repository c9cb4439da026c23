import type { Actor } from '../core/actor.ts'
import { ownOrAll } from '../db/own-or-all.ts'
import type { Db } from '../db/types.ts'

/** Certificates this actor may reach: admins all, customers their own, instructors none. */
export function visibleCertificates(db: Db, actor: Actor) {
  return db.selectFrom('certificates').where(ownOrAll(actor, 'certificates.userId'))
}
