import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { Refusal } from '../core/refusal.ts'
import type { Db, Trx } from '../db/types.ts'

const beatMilliseconds = 2000
const staleSeconds = 12

/** Held while a run goes on. */
export type Lease = { release: () => Promise<void> }

/**
 * Takes the one lease on importing and keeps it alive. A holder that died on this machine is replaced at once, one that
 * died elsewhere when its heart has been still for a while. Throws Refusal while another run is alive.
 */
export async function takeLease(db: Db, runId: string): Promise<Lease> {
  let seen: Holder | undefined
  while (!(await tryToTake(db, runId))) {
    const holder = await findHolder(db)
    // A process number may have been given to somebody else since; a second heartbeat is proof of life.
    if (seen && holder && holder.runId === seen.runId && holder.heartbeatAt > seen.heartbeatAt) {
      throw new Refusal(`Another import is running (process ${holder.pid} on ${holder.host}).`)
    }
    seen = holder
    await sleep(500)
  }
  const heart = setInterval(() => void beat(db, runId).catch(() => undefined), beatMilliseconds)
  return {
    release: async () => {
      clearInterval(heart)
      await db.deleteFrom('importLease').where('runId', '=', runId).execute()
    },
  }
}

/** Called last inside the import's transaction: whoever lost the lease meanwhile must not commit. */
export async function confirmLease(trx: Trx, runId: string): Promise<void> {
  const held = await trx.selectFrom('importLease').select('runId').where('runId', '=', runId).forUpdate().execute()
  if (held.length === 0) throw new Error('The lease on importing was lost to another run; nothing was written.')
}

/** Whether a run holds the lease and its heart beats. */
export async function isImportRunning(db: Db): Promise<boolean> {
  const holder = await findHolder(db)
  return holder !== undefined && !holder.isStale && !isDeadHere(holder)
}

async function tryToTake(db: Db, runId: string): Promise<boolean> {
  const mine = { runId, host: hostname(), pid: process.pid }
  const holder = await findHolder(db)
  const isFree = holder === undefined || holder.isStale || isDeadHere(holder)
  if (!isFree) return false

  const taken = await db
    .insertInto('importLease')
    .values(mine)
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ ...mine, heartbeatAt: sql`clock_timestamp()` })
        .where('importLease.runId', '=', holder?.runId ?? runId),
    )
    .returning('runId')
    .executeTakeFirst()
  return taken !== undefined
}

type Holder = { runId: string; host: string; pid: number; heartbeatAt: Date; isStale: boolean }

async function findHolder(db: Db): Promise<Holder | undefined> {
  return db
    .selectFrom('importLease')
    .select(['runId', 'host', 'pid', 'heartbeatAt'])
    .select(sql<boolean>`heartbeat_at < clock_timestamp() - make_interval(secs => ${staleSeconds})`.as('isStale'))
    .executeTakeFirst()
}

async function beat(db: Db, runId: string): Promise<void> {
  await db.updateTable('importLease').set({ heartbeatAt: sql`clock_timestamp()` }).where('runId', '=', runId).execute()
}

function isDeadHere({ host, pid }: Holder): boolean {
  if (host !== hostname()) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
