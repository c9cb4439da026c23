import type { Actor } from '../../../core/actor.ts'
import type { Db } from '../../../db/types.ts'
import { listMerges, type MergeRow } from './list-merges.ts'

const recentDays = 30

/** Merges into this person in the last thirty days that are still in effect, for the banner on their record. */
export async function listRecentMerges(db: Db, actor: Actor, survivorId: string, now: Date): Promise<MergeRow[]> {
  const { rows } = await listMerges(db, actor, { survivorId })
  const since = now.getTime() - recentDays * 86_400_000
  return rows.filter(({ undoneAt, mergedAt }) => undoneAt === null && mergedAt.getTime() > since)
}
