import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'

type Column = { table: string; column: string; type: string }

const checkViolation = '23514'
const foreignKeyViolation = '23503'
const insufficientPrivilege = '42501'

/** A unique value that names the place it was planted in. */
const canary = (name: string) => sql`${`canary.${name}.`}::text || ${randomUUID()} || row_number() over ()`

/** Every column that could hold words about a person, read from the database so that new columns count too. */
export async function listWordColumns(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select field.table_name as "table", field.column_name as "column", field.udt_name as "type"
    from information_schema.columns field
    join information_schema.tables kind using (table_schema, table_name)
    where field.table_schema = 'public' and kind.table_type = 'BASE TABLE' and field.is_generated = 'NEVER'
      and field.table_name not like 'kysely%' and field.udt_name in ('text', 'varchar', 'jsonb', '_text', 'inet')
    order by 1, 2
  `.execute(db)
  return rows
}

/**
 * Writes a unique canary into this column of every row that `where` chooses; false if the database takes only a closed
 * set of values, or no change at all.
 */
export async function plantCanary(db: Db, { table, column, type }: Column, where = 'true'): Promise<boolean> {
  try {
    await inTransaction(db, (trx) => plant(trx, { table, column, type }, where))
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if ([checkViolation, foreignKeyViolation, insufficientPrivilege].includes(code)) return false
    throw error
  }
}

async function plant(trx: Trx, { table, column, type }: Column, where: string): Promise<void> {
  const words = canary(`${table}.${column}`)
  const value = {
    jsonb: sql`jsonb_build_object('told', canary_words)`,
    _text: sql`array[canary_words]`,
    inet: sql`'203.0.113.77'::inet`,
  }[type]
  await sql`
    update ${sql.table(table)} target set ${sql.ref(column)} = ${value ?? sql`canary_words`}
    from (select ctid as place, ${words} as canary_words from ${sql.table(table)} where ${sql.raw(where)}) planted
    where target.ctid = planted.place
  `.execute(trx)
}

/** "table.column" of every canary still in the database, wherever it is now. */
export async function findCanaries(db: Db): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
  `.execute(db)
  const found = new Set<string>()
  for (const { name } of tables) {
    const { rows } = await sql<{ line: string }>`select target::text as line from ${sql.table(name)} target`.execute(db)
    for (const { line } of rows) {
      for (const [, from] of line.matchAll(/canary\.(\w+\.\w+)\./g)) if (from) found.add(`${from} in ${name}`)
      if (line.includes('203.0.113.77')) found.add(`an address in ${name}`)
    }
  }
  return [...found].sort()
}
