import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Matches at most `most` rows that meet the condition, skipping rows that someone else has locked. */
export function someRows(table: string, condition: RawBuilder<SqlBool>, most: number): RawBuilder<SqlBool> {
  const name = sql.table(table)
  return sql`${name}.ctid in (select ctid from ${name} where ${condition} limit ${most} for update skip locked)`
}
