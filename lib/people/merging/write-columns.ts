import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { type ColumnValue, type FieldOrigin, type MergeableColumn, mergeableColumns } from './mergeable-columns.ts'

/** Writes the columns of a person that a merge or its undo decided; a null origin is removed. */
export async function writeColumns(
  trx: Trx,
  userId: string,
  values: Partial<Record<MergeableColumn, ColumnValue>>,
  origins: Record<string, FieldOrigin | null>,
): Promise<void> {
  const named = Object.entries(mergeableColumns).filter(([name]) => name in values)
  const given = Object.fromEntries(
    Object.entries(mergeableColumns).map(([name, column]) => [column, read(values, name)]),
  )
  const changes = [
    ...named.map(([, column]) => sql`${sql.ref(column)} = given.${sql.ref(column)}`),
    sql`field_origins = jsonb_strip_nulls(users.field_origins || ${JSON.stringify(origins)}::jsonb)`,
  ]
  await sql`select set_config('react_fast.origins', 'given', true)`.execute(trx)
  await sql`
    update users set ${sql.join(changes)}
    from jsonb_populate_record(null::users, ${JSON.stringify(given)}::jsonb) as given
    where users.id = ${userId}
  `.execute(trx)
  await sql`select set_config('react_fast.origins', '', true)`.execute(trx)
}

function read(values: Partial<Record<string, ColumnValue>>, name: string): ColumnValue {
  return values[name] ?? null
}
