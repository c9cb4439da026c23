import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

/** How many people the finder can find. */
export async function countPeople(trx: Trx): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select people from duplicate_terms where term = hashtextextended('', 0)`.execute(trx)
  return rows[0]?.people ?? 0
}
