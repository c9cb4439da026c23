import { setTimeout as sleep } from 'node:timers/promises'
import { type Limits, limitsToBegin, requestLimits } from './limits.ts'
import type { Db, Trx } from './types.ts'

const attempts = 3

/** Runs work in one transaction; the whole of it again when the database says that it may succeed next time. */
export async function inTransaction<T>(
  db: Db,
  work: (trx: Trx) => Promise<T>,
  limits: Limits = requestLimits,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await limitsToBegin.run(limits, () => db.transaction().execute(work))
    } catch (error) {
      if (attempt === attempts || !mayPass(error)) throw error
      await sleep(attempt * 50 + Math.random() * 50)
    }
  }
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
