import { type Expression, sql } from 'kysely'
import type { Db } from '../db/types.ts'

/** Beyond this many a total says "10,000+" instead of counting on. */
export const countCap = 10_000

export type Total = { total: number; isExact: boolean }

/** How many rows a query finds that was limited to one more than the cap. */
export async function countRows(db: Db, matching: Expression<unknown>): Promise<Total> {
  const { rows } = await sql<{ counted: number }>`select count(*)::int as counted from ${matching} as matching`.execute(
    db,
  )
  const counted = rows[0]?.counted ?? 0
  return { total: Math.min(counted, countCap), isExact: counted <= countCap }
}
