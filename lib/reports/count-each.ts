import { type Expression, sql } from 'kysely'
import type { Db } from '../db/types.ts'

/** How many rows each of these queries finds, in one statement. */
export async function countEach(db: Db, queries: Expression<unknown>[]): Promise<number[]> {
  const counts = queries.map((query) => sql`(select count(*)::int from ${query} as matching)`)
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counts)}] as counts`.execute(db)
  return rows[0]?.counts ?? []
}
