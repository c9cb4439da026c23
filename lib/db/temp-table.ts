import { type RawBuilder, sql } from 'kysely'
import type { Trx } from './types.ts'

type ColumnType =
  | 'uuid'
  | 'text'
  | 'text[]'
  | 'boolean'
  | 'integer'
  | 'bigint'
  | 'numeric'
  | 'numeric(10, 2)'
  | 'timestamptz'
  | 'date'
  | 'jsonb'
  | 'bytea'

export type TempColumns = Record<string, ColumnType>

/** A table of one transaction. A verb that reads one takes it as an argument, typed with the columns it needs. */
export type TempTable<Columns extends TempColumns> = {
  name: string
  columns: Columns
  /** Lets a query name the table: sql`select … from ${table}`. */
  toOperationNode: RawBuilder<unknown>['toOperationNode']
}

export function tempTable<const Columns extends TempColumns>(name: string, columns: Columns): TempTable<Columns> {
  return { name, columns, toOperationNode: () => sql.table(name).toOperationNode() }
}

/** Makes the table from a query that gives each of its columns by name. */
export async function makeTempTable<Columns extends TempColumns>(
  trx: Trx,
  table: TempTable<Columns>,
  query: RawBuilder<unknown>,
): Promise<void> {
  const columns = Object.entries(table.columns).map(([name, type]) => sql`${sql.ref(name)}::${sql.raw(type)}`)
  await sql`create temp table ${table} on commit drop as select ${sql.join(columns)} from (${query}) given`.execute(trx)
  await analyseTempTable(trx, table)
}

/** Makes the table without rows. */
export async function makeEmptyTempTable<Columns extends TempColumns>(
  trx: Trx,
  table: TempTable<Columns>,
): Promise<void> {
  const columns = Object.entries(table.columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`)
  await sql`create temp table ${table} (${sql.join(columns)}) on commit drop`.execute(trx)
}

/** Counts the rows for the planner, which autovacuum never does for a temporary table. */
export async function analyseTempTable(trx: Trx, { name }: { name: string }): Promise<void> {
  await sql`analyze ${sql.table(name)}`.execute(trx)
}
