import { type Actor, isOffice } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

/** Rows that an import could not use, for the office alone. Those left out stay among them. */
export function reviewRows(db: Db, actor: Actor) {
  return db
    .selectFrom('legacyBookings')
    .innerJoin('importRuns', 'importRuns.id', 'legacyBookings.runId')
    .where((row) => row.lit(isOffice(actor)))
    .where('legacyBookings.state', '=', 'needs_review')
    .where('legacyBookings.erasedAt', 'is', null)
}

/** Rows that wait for a decision. */
export function waitingRows(db: Db, actor: Actor) {
  return reviewRows(db, actor).where('legacyBookings.leftOutAt', 'is', null)
}
