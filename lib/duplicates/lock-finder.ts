import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'

const lock = sql`hashtextextended('refresh duplicates', 0)`

/**
 * Whether this transaction alone may change groups. Two at once would each miss a pair of which the other holds half.
 */
export async function isAloneWithFinder(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ isMine: boolean }>`select pg_try_advisory_xact_lock(${lock}) as is_mine`.execute(trx)
  return rows[0]?.isMine ?? false
}

/** Waits until no other transaction changes groups. */
export async function lockFinder(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lock})`.execute(trx)
}
