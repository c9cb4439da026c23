import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** Certificates this actor may reach: admins all, customers their own, instructors none. */
export function visibleCertificates(db: Db, actor: Actor) {
  return db.selectFrom('certificates').where((row) => {
    switch (actor.kind) {
      case 'system':
        return row.lit(true)
      case 'staff':
        return row.lit(actor.role === 'admin')
      case 'customer':
        return row('certificates.userId', '=', actor.userId)
      default:
        return actor satisfies never
    }
  })
}
