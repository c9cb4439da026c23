import { setTimeout as sleep } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'
import { openDatabase, openPool } from '../db/open-database.ts'
import { isConnectionLoss } from '../db/transaction.ts'
import type { Job, JobSetting } from '../domains/job.ts'
import { jobs, sealedColumns, webhooks } from '../house.ts'
import { describeError, log } from '../log.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { openBoss } from './open-boss.ts'
import { takeTurns } from './take-turns.ts'

const atOnce = 4
const connectionsForJobs = 6
const connectionsForBoss = 2
const drainMilliseconds = 8000

export type Jobs = { stop: () => Promise<void> }

type Given = { url: string; keyring: Keyring; list?: Job[]; pollSeconds?: number }

/**
 * Runs these jobs in this process until stopped; several processes may share one database. Waits while the database is
 * away. A job that throws is logged and tried again three times, with growing pauses.
 */
export async function startJobs({ url, keyring, list = jobs, pollSeconds = 5 }: Given): Promise<Jobs> {
  const [pool, bossPool] = [openPool(url, { max: connectionsForJobs }), openPool(url, { max: connectionsForBoss })]
  const stopping = new AbortController()
  const boss = await untilThere(() => openBoss(bossPool).start())
  const setting = { db: openDatabase(pool), url, keyring, signal: stopping.signal, sealedColumns, webhooks }
  const inTurn = takeTurns(atOnce)

  await untilThere(() => forgetOthers(boss, list))
  for (const job of list) {
    await untilThere(() => announce(boss, job))
    await boss.work(job.name, { pollingIntervalSeconds: pollSeconds }, ([claim]) =>
      inTurn(() => runJob(job, { ...setting, signal: AbortSignal.any([setting.signal, ...signalOf(claim)]) })),
    )
    if (job.atStart) await untilThere(() => boss.send(job.name))
  }
  return {
    async stop() {
      stopping.abort()
      await boss.stop({ timeout: drainMilliseconds }).catch(() => undefined)
      await Promise.all([setting.db.destroy(), bossPool.end()])
    },
  }
}

// Exclusive: one waiting or running across all processes. A missing heartbeat reveals a dead process.
async function announce(boss: PgBoss, { name, cron }: Job): Promise<void> {
  const queue = { retryLimit: 3, retryDelay: 5, retryBackoff: true, expireInSeconds: 23 * 3600, heartbeatSeconds: 60 }
  await boss.createQueue(name, { policy: 'exclusive', ...queue })
  await boss.schedule(name, cron, null, { missed: 'once' })
}

async function forgetOthers(boss: PgBoss, list: Job[]): Promise<void> {
  const names = new Set(list.map(({ name }) => name))
  for (const { name } of await boss.getSchedules()) if (!names.has(name)) await boss.unschedule(name)
}

async function runJob({ name, run }: Job, setting: JobSetting): Promise<void> {
  try {
    await run(setting)
    setting.signal.throwIfAborted()
  } catch (error) {
    if (setting.signal.aborted) throw new Error(`${name} was cut short`)
    log.error({ job: name, ...describeError(error) }, 'a background job failed')
    // pg-boss stores the error in its table, and database errors quote personal data.
    throw new Error(`${name} failed; the log says where`)
  }
}

async function untilThere<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isConnectionLoss(error)) throw error
      await sleep(1000)
    }
  }
}

function signalOf(claim: { signal: AbortSignal } | undefined): AbortSignal[] {
  return claim ? [claim.signal] : []
}
