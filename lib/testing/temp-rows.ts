import { sql } from 'kysely'
import { makeTempTable, type TempColumns, type TempTable, tempTable } from '../db/temp-table.ts'
import type { Trx } from '../db/types.ts'

let made = 0

/** A temporary table with these rows, given by column. A column missing from a row is null. */
export async function tempRows<const Columns extends TempColumns>(
  trx: Trx,
  columns: Columns,
  rows: Partial<Record<keyof Columns, unknown>>[],
): Promise<TempTable<Columns>> {
  made += 1
  const table = tempTable(`rows_${made}`, columns)
  const typed = Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`)
  const query = sql`select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${sql.join(typed)})`
  await makeTempTable(trx, table, query)
  return table
}
