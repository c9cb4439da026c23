import { migrate } from '../../lib/db/migrate.ts'
import { openDatabase, openPool } from '../../lib/db/open-database.ts'
import { provideQueues } from '../../lib/jobs/provide-queues.ts'

/** Migrates the database and the tables of the job queues, as their owner; returns the migrations run. */
export async function bringUpToDate(ownerUrl: string): Promise<string[]> {
  const pool = openPool(ownerUrl)
  const db = openDatabase(pool)
  try {
    const ran = await migrate(db)
    await provideQueues(pool)
    return ran
  } finally {
    await db.destroy()
  }
}
