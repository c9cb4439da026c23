import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'
import { temp } from './temp-tables.ts'

/** How many records of the source were not here before, or replace one that was. Reads the tables of a settled run. */
export async function countNews(trx: Trx): Promise<number> {
  const { rows } = await sql<{ news: number }>`
    select (select count(*) from ${temp.matched} where is_new)::int + (select count(*) from ${temp.corrected})::int as news
  `.execute(trx)
  return rows[0]?.news ?? 0
}
