import { sql } from 'kysely'
import type { Db } from '../db/types.ts'
import { sealedColumns } from '../house.ts'
import type { SealedColumns } from '../privacy/personal-data.ts'
import { type Keyring, LockedValue, open, type Place } from '../privacy/vault/vault.ts'

/** Whether the configured keys open the stored values: checks the first and last sealed row of each table. */
export async function keysOpen(db: Db, keyring: Keyring): Promise<boolean> {
  for (const place of sealedColumns) if (!(await endsOpen(db, keyring, place))) return false
  return true
}

async function endsOpen(db: Db, keyring: Keyring, { table, id, columns }: SealedColumns): Promise<boolean> {
  const values = sql.join(columns.map((column) => sql.ref(column)))
  const sealed = sql`
    select ${sql.ref(id)}::text as "rowId", array[${values}] as values
    from ${sql.table(table)} where num_nonnulls(${values}) > 0 order by ${sql.ref(id)}`
  const { rows } = await sql<{ rowId: string; values: (Buffer | null)[] }>`
    (${sealed} limit 1) union all (${sealed} desc limit 1)
  `.execute(db)
  return rows.every((row) =>
    columns.every((column, at) => opens(keyring, { table, column, rowId: row.rowId }, row.values[at] ?? null)),
  )
}

function opens(keyring: Keyring, place: Place, sealed: Buffer | null): boolean {
  if (!sealed) return true
  try {
    open(keyring, place, sealed)
    return true
  } catch (error) {
    if (error instanceof LockedValue) return false
    throw error
  }
}
