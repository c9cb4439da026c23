import { setTimeout as sleep } from 'node:timers/promises'
import { hasCommitted } from './has-committed.ts'
import { type Limits, requestLimits, toBegin } from './limits.ts'
import { newTrace } from './trace-commit.ts'
import type { Db, Trx } from './types.ts'

const attempts = 3

/**
 * Runs work in one transaction, and all of it again when the database says that a retry may succeed. Once COMMIT was sent
 * and the connection lost, asks first whether it took effect: then returns what the work returned, and never repeats it.
 */
export async function inTransaction<T>(
  db: Db,
  work: (trx: Trx) => Promise<T>,
  limits: Limits = requestLimits,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const trace = newTrace()
    const worked: { once?: { result: T } } = {}
    const workOnce = async (trx: Trx): Promise<T> => {
      worked.once = { result: await work(trx) }
      return worked.once.result
    }
    try {
      return await toBegin.run({ limits, trace }, () => db.transaction().execute(workOnce))
    } catch (error) {
      const isInDoubt = trace.isCommitSent && isConnectionLoss(error)
      if (!mayRetry(error) || (isInDoubt && !trace.isFollowed)) throw error
      if (worked.once && isInDoubt && (await hasCommitted(db, trace.written))) return worked.once.result
      if (attempt === attempts) throw error
      await sleep(attempt * 50 + Math.random() * 50)
    }
  }
}

/** Thrown when rows read earlier have changed since; `inTransaction` then runs everything again. */
export class Outrun extends Error {
  override name = 'Outrun'
  readonly code = '40001'
}

/** Serialization failure, deadlock or lost connection: the whole transaction may succeed next time. */
function mayRetry(error: unknown): boolean {
  return isOverlap(error) || isConnectionLoss(error)
}

function isOverlap(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error) ?? '')
}

/** Whether the connection was lost, rather than the statement refused. */
export function isConnectionLoss(error: unknown): boolean {
  const code = codeOf(error)
  if (code === undefined)
    return error instanceof Error && /connection|timeout exceeded|Client has encountered/i.test(error.message)
  return /^(08|57P0)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'].includes(code)
}

/** Whether the database gave up waiting for someone else's lock. */
export function isLockWait(error: unknown): boolean {
  return codeOf(error) === '55P03'
}

/** Whether other work kept the same rows busy until the retries ran out. The caller may send the request again. */
export function isContention(error: unknown): boolean {
  return isLockWait(error) || isOverlap(error)
}

/** Whether the database stopped a statement that ran past its time limit. */
export function isOutOfTime(error: unknown): boolean {
  return codeOf(error) === '57014'
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
