import type pg from 'pg'
import { openBoss } from './open-boss.ts'

/** Makes the tables of pg-boss, or brings them up to date, since the role that runs the jobs may not. */
export async function provideQueues(pool: pg.Pool): Promise<void> {
  const boss = openBoss(pool)
  await boss.start()
  await boss.stop({ graceful: false })
}
