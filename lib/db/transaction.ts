import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db, Trx } from './types.ts'

/** Milliseconds after which the database gives up; set per transaction so that pgbouncer's transaction mode keeps them. */
export type Limits = { statement: number; lock: number; idle: number }

export const requestLimits: Limits = { statement: 5000, lock: 2000, idle: 10_000 }
const attempts = 3

/** Runs work in one transaction; the whole of it again when the database says that it may succeed next time. */
export async function inTransaction<T>(
  db: Db,
  work: (trx: Trx) => Promise<T>,
  limits: Limits = requestLimits,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async (trx) => {
        await applyLimits(trx, limits)
        return work(trx)
      })
    } catch (error) {
      if (attempt === attempts || !mayPass(error)) throw error
      await sleep(attempt * 50 + Math.random() * 50)
    }
  }
}

async function applyLimits(trx: Trx, { statement, lock, idle }: Limits): Promise<void> {
  await sql`select set_config('statement_timeout', ${String(statement)}, true),
    set_config('lock_timeout', ${String(lock)}, true),
    set_config('idle_in_transaction_session_timeout', ${String(idle)}, true)`.execute(trx)
}

/** What was read is no longer so: the whole transaction is tried again, as when the database asks for it. */
export class Outrun extends Error {
  override name = 'Outrun'
  readonly code = '40001'
}

/** Serialization failure or deadlock: the database rolled everything back and asks to try again. */
function mayPass(error: unknown): boolean {
  const code = codeOf(error)
  return code === '40001' || code === '40P01' || isConnectionLoss(error)
}

/** Whether the database went away, as opposed to refusing what it was asked. */
export function isConnectionLoss(error: unknown): boolean {
  const code = codeOf(error)
  if (code === undefined)
    return error instanceof Error && /connection|timeout exceeded|Client has encountered/i.test(error.message)
  return /^(08|57P0)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'].includes(code)
}

/** Whether the database gave up waiting for a lock that somebody else holds. */
export function isLockWait(error: unknown): boolean {
  return codeOf(error) === '55P03'
}

/** Whether the database stopped because something took longer than it may. */
export function isOutOfTime(error: unknown): boolean {
  return codeOf(error) === '57014'
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
