import { type Expression, type SqlBool, sql } from 'kysely'
import type { Asked, ListFacts } from './list.ts'

/** The condition of all filters asked for, which every row must meet. */
export function whereOf(
  { filters, key }: Pick<ListFacts, 'filters' | 'key'>,
  asked: Asked,
  now: Date,
): Expression<SqlBool> {
  const given = Object.entries(filters).filter(([name]) => isGiven(asked[name]))
  const conditions = given.map(([name, filter]) => filter.where(asked[name], now))
  if (asked.ids) conditions.push(sql<boolean>`${key} = any(${asked.ids}::uuid[])`)
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== ''
}
