import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/types.ts'

/** Identifies a table's rows. `key` gives text that stays the same when `column`, the row's owner, changes. */
export type RowKeys = {
  key: (column: string) => RawBuilder<string>
  single: { column: string; type: string } | undefined
}

type Part = { table: string; column: string; type: string }

/** Reads these tables' primary keys from the database. */
export async function readRowKeys(db: Db, tables: string[]): Promise<(table: string) => RowKeys> {
  const { rows } = await sql<Part>`
    select key.conrelid::regclass::text as "table", field.attname as "column",
      format_type(field.atttypid, field.atttypmod) as type
    from pg_constraint key
    cross join lateral unnest(key.conkey) with ordinality as part (number, place)
    join pg_attribute field on field.attrelid = key.conrelid and field.attnum = part.number
    where key.contype = 'p' and key.connamespace = 'public'::regnamespace
      and key.conrelid::regclass::text = any(${tables}::text[])
    order by key.conrelid, part.place
  `.execute(db)
  return (table) => toRowKeys(rows.filter((part) => part.table === table))
}

function toRowKeys(parts: Part[]): RowKeys {
  const [only, ...others] = parts
  return {
    key: (column) => {
      const rest = parts
        .filter((part) => part.column !== column)
        .map((part) => sql`row_of.${sql.ref(part.column)}::text`)
      return rest.length === 1 && rest[0]
        ? sql<string>`${rest[0]}`
        : sql<string>`jsonb_build_array(${sql.join(rest)})::text`
    },
    single: only && others.length === 0 ? { column: only.column, type: only.type } : undefined,
  }
}
