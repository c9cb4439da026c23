import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { isConnectionLoss } from '../db/transaction.ts'
import { describeError, log } from '../log.ts'

const quietMilliseconds = 60_000

/** pg-boss on a pool of ours, so that it keeps our connection settings. Its tables live in a schema of their own. */
export function openBoss(pool: pg.Pool): PgBoss {
  const boss = new PgBoss({
    schema: 'pgboss',
    db: { executeSql: (text, values) => pool.query(text, values) },
    cronMonitorIntervalSeconds: 15,
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
    // It would blame any long read, such as an export, and nobody reads its log for that.
    monitorVacuum: false,
  })
  const sayLost = atMostEvery(quietMilliseconds, () => log.warn('background jobs wait for the database'))
  boss.on('error', (error) => (isConnectionLoss(error) ? sayLost() : log.error(describeError(error), 'pg-boss failed')))
  boss.on('warning', ({ message }) => log.warn(message))
  return boss
}

/** Everything polls, so that a lost database would otherwise be told of several times a second. */
function atMostEvery(milliseconds: number, say: () => void): () => void {
  let next = 0
  return () => {
    if (Date.now() < next) return
    next = Date.now() + milliseconds
    say()
  }
}
