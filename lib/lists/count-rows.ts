import { type Expression, sql } from 'kysely'
import type { Db } from '../db/types.ts'

/** Counting stops here; a larger total shows as "10,000+". */
export const countCap = 10_000

export type Total = { total: number; isExact: boolean }

/** Counts the rows of a query that is limited to one more than the cap. */
export async function countRows(db: Db, matching: Expression<unknown>): Promise<Total> {
  const { rows } = await sql<{ counted: number }>`select count(*)::int as counted from ${matching} as matching`.execute(
    db,
  )
  const counted = rows[0]?.counted ?? 0
  return { total: Math.min(counted, countCap), isExact: counted <= countCap }
}
