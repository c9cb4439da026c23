import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { Unsettled } from '../core/unsettled.ts'
import type { Written } from './trace-commit.ts'
import type { Db } from './types.ts'

const patienceMilliseconds = 3000
const restMilliseconds = 100

/**
 * Asks on another connection whether a transaction took effect, after its COMMIT got no answer. Throws Unsettled if the
 * database cannot tell within three seconds.
 */
export async function hasCommitted(db: Db, written: Written | undefined): Promise<boolean> {
  if (!written) return false

  for (const until = Date.now() + patienceMilliseconds; Date.now() < until; await sleep(restMilliseconds)) {
    const fate = await askFate(db, written)
    if (fate === 'committed') return true
    if (fate === 'aborted') return false
    if (fate === 'unknown') break
  }
  throw new Unsettled()
}

// A server that crashed may have given the id of a lost transaction to a later one, so its "committed" is no proof.
async function askFate(db: Db, { xid, serverStart }: Written): Promise<string> {
  try {
    const { rows } = await sql<{ status: string | null; isSameRun: boolean }>`
      select pg_xact_status(${xid}::xid8) as status, pg_postmaster_start_time() = ${serverStart}::timestamptz as is_same_run
    `.execute(db)
    const { status, isSameRun } = rows[0] ?? {}
    if (status === 'committed' && !isSameRun) return 'unknown'
    return status ?? 'unknown'
  } catch {
    return 'unreachable'
  }
}
