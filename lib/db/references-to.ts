import { sql } from 'kysely'
import type { Db } from './types.ts'

/** A foreign key: `table`.`column` points at `target`. */
export type Reference = { table: string; column: string; target: string }

/** Every foreign key to these tables, read from the database so that new tables are included. */
export async function listReferencesTo(db: Db, targets: string[]): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select source.relname as "table", field.attname as "column", target.relname as target
    from pg_constraint
    join pg_class source on source.oid = pg_constraint.conrelid
    join pg_class target on target.oid = pg_constraint.confrelid
    join pg_attribute field on field.attrelid = source.oid and field.attnum = pg_constraint.conkey[1]
    where pg_constraint.contype = 'f' and target.relname = any(${targets}::text[])
      and source.relnamespace = 'public'::regnamespace
    order by 1, 2
  `.execute(db)
  return rows
}
