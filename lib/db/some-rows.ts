import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Holds for at most `most` rows of a table of which this condition holds; those that others hold wait for another time. */
export function someRows(table: string, condition: RawBuilder<SqlBool>, most: number): RawBuilder<SqlBool> {
  const name = sql.table(table)
  return sql`${name}.ctid in (select ctid from ${name} where ${condition} limit ${most} for update skip locked)`
}
