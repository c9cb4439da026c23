import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'

/**
 * Erasure: blanks the log's words about a person, and their IP address and device wherever they acted. The rows stay and the
 * seal still verifies. Returns the number of rows blanked.
 */
export async function blankActivity(trx: Trx, userId: string): Promise<number> {
  const { rows } = await sql<{ touched: number }>`select blank_activity(${userId}) as touched`.execute(trx)
  return rows[0]?.touched ?? 0
}
