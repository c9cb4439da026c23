import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { isConnectionLoss } from '../db/transaction.ts'
import { describeError, log } from '../log.ts'

const quietMilliseconds = 60_000

/** Opens pg-boss on our own pool, with our connection settings. Its tables live in the schema `pgboss`. */
export function openBoss(pool: pg.Pool): PgBoss {
  const boss = new PgBoss({
    schema: 'pgboss',
    db: { executeSql: (text, values) => pool.query(text, values) },
    cronMonitorIntervalSeconds: 15,
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
    // It would warn of every long read, such as an export.
    monitorVacuum: false,
  })
  const sayLost = atMostEvery(quietMilliseconds, () => log.warn('background jobs wait for the database'))
  boss.on('error', (error) => (isConnectionLoss(error) ? sayLost() : log.error(describeError(error), 'pg-boss failed')))
  boss.on('warning', ({ message }) => log.warn(message))
  return boss
}

/** Every queue polls, so a lost database would otherwise be logged several times a second. */
function atMostEvery(milliseconds: number, say: () => void): () => void {
  let next = 0
  return () => {
    if (Date.now() < next) return
    next = Date.now() + milliseconds
    say()
  }
}
