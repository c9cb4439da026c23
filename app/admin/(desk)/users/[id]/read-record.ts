import type { Actor } from '#lib/core/actor.ts'
import type { Db } from '#lib/db/types.ts'
import { findFigureRows } from '#lib/people/figures/find-figure-rows.ts'
import { countRecord } from '#lib/people/find-person.ts'
import { listSealed } from '#lib/privacy/sealed/list-sealed.ts'
import { listRecentMerges } from '#lib/records/merge/list/recent-merges.ts'

/** The parts shown around each tab, beside the person: one query each, however many rows. */
export async function readRecord(db: Db, actor: Actor, userId: string) {
  const [counts, figureRows, sealed, merges] = await Promise.all([
    countRecord(db, actor, userId),
    findFigureRows(db, actor, userId),
    listSealed(db, actor, userId),
    listRecentMerges(db, actor, userId, new Date()),
  ])
  return { counts, figureRows, sealed, merges }
}
