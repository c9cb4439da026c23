import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { stagedColumns, temp } from '../temp-tables.ts'
import type { StagedRow } from './staged-row.ts'

/** Stages a few rows without COPY, for work that has only a transaction at hand. */
export async function insertRows(trx: Trx, rows: StagedRow[]): Promise<void> {
  for (const row of rows) {
    await sql`insert into ${temp.incoming} (${sql.raw(stagedColumns.join(', '))}) values (${sql.join([...row])})`.execute(
      trx,
    )
  }
}
