import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'

/**
 * Erasure: blanks what the log says of a person, and their address and device wherever they acted. The rows stay, and the
 * seal over them goes on to verify. Returns how many rows it touched.
 */
export async function blankActivity(trx: Trx, userId: string): Promise<number> {
  const { rows } = await sql<{ touched: number }>`select blank_activity(${userId}) as touched`.execute(trx)
  return rows[0]?.touched ?? 0
}
