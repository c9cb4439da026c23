import type { Db } from '../db/types.ts'
import { sampleName } from './import-past.ts'

/** Whether the database is empty, or holds only an unfinished demo. */
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
