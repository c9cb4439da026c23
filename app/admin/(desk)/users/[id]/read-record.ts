import type { Actor } from '#lib/core/actor.ts'
import type { Db } from '#lib/db/types.ts'
import { findFigureRows } from '#lib/people/figures/find-figure-rows.ts'
import { countRecord } from '#lib/people/find-person.ts'
import { listSensitive } from '#lib/privacy/sealed/list-sensitive.ts'
import { listRecentMerges } from '#lib/records/merge/list/recent-merges.ts'

/** The parts shown around each tab, beside the person: one query each, however many rows. */
export async function readRecord(db: Db, actor: Actor, userId: string) {
  const [counts, figureRows, sensitive, merges] = await Promise.all([
    countRecord(db, actor, userId),
    findFigureRows(db, actor, userId),
    listSensitive(db, actor, userId),
    listRecentMerges(db, actor, userId, new Date()),
  ])
  return { counts, figureRows, sensitive, merges }
}
