import type { Db } from '../db/types.ts'
import { sampleName } from './import-past.ts'

/** Whether the database holds nobody yet, or only what an interrupted demo left. */
export async function wantsDemo(db: Db): Promise<boolean> {
  const someone = await db
    .selectFrom('users')
    .leftJoin('importRuns', 'importRuns.id', 'users.importRunId')
    .select('users.id')
    .where('importRuns.source', 'is distinct from', sampleName)
    .limit(1)
    .executeTakeFirst()
  return someone === undefined
}
