import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { Refusal } from '../core/refusal.ts'
import { inTransaction, isLockWait } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'

const beatMilliseconds = 2000
const staleSeconds = 12

/** Held while a run goes on. */
export type Lease = { release: () => Promise<void> }

/**
 * Takes the one lease on importing and renews it. A holder that died on this machine is replaced at once, one that died
 * elsewhere once its heartbeat has stopped for a while. Throws a Refusal while another run is alive.
 */
export async function takeLease(db: Db, runId: string): Promise<Lease> {
  let seen: Holder | undefined
  while (!(await inTransaction(db, (trx) => tryToTake(trx, runId)))) {
    const holder = await findHolder(db)
    // The process number may have been reused; a second heartbeat proves that the run lives.
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

/** Called last inside the import's transaction: a run that lost the lease must not commit. */
export async function confirmLease(trx: Trx, runId: string): Promise<void> {
  const held = await trx.selectFrom('importLease').select('runId').where('runId', '=', runId).forUpdate().execute()
  if (held.length === 0) throw new Refusal('The lease on importing was lost to another run; nothing was written.')
}

/**
 * Keeps imports, undos and corrections out until the transaction ends. Throws a Refusal while another one is running.
 * Removes the lease of a dead run, so that a run that was only asleep finds it gone and writes nothing.
 */
export async function holdLease(trx: Trx): Promise<void> {
  await enterAlone(trx)
  const holder = await findHolder(trx)
  if (!holder) return
  if (isAlive(holder)) throw new Refusal('An import is running. Try again when it has finished.')
  await trx.deleteFrom('importLease').where('runId', '=', holder.runId).execute()
}

/** A lock for the length of the transaction, as pgbouncer's transaction mode needs. */
async function enterAlone(trx: Trx): Promise<void> {
  try {
    await sql`select pg_advisory_xact_lock(hashtext('import_lease'))`.execute(trx)
  } catch (error) {
    if (!isLockWait(error)) throw error
    throw new Refusal('An undo or a correction of an import is running. Try again when it has finished.')
  }
}

async function tryToTake(trx: Trx, runId: string): Promise<boolean> {
  await enterAlone(trx)
  const mine = { runId, host: hostname(), pid: process.pid }
  const holder = await findHolder(trx)
  if (holder && isAlive(holder)) return false

  const taken = await trx
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

function isAlive(holder: Holder): boolean {
  return !holder.isStale && !isDeadHere(holder)
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
