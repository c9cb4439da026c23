import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

const most = 30
const counts = z.record(z.string(), z.number())

export type RetentionRun = Awaited<ReturnType<typeof listRetentionRuns>>[number]

/** The latest runs of retention, for admins. */
export async function listRetentionRuns(db: Db, actor: Actor) {
  const rows = await db
    .selectFrom('retentionRuns')
    .select(['id', 'startedAt', 'counts'])
    .where((row) => row.lit(actor.kind === 'staff' && actor.role === 'admin'))
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, counts: counts.parse(row.counts) }))
}
