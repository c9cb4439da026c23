import { type RawBuilder, sql } from 'kysely'

/** Whether a text has every word asked for, in any order and whatever their case and accents. */
export function hasWords(said: RawBuilder<unknown>, asked: string): RawBuilder<boolean> {
  const words = asked.trim().split(/\s+/)
  const each = words.map((word) => sql`search_fold(${said}) like '%' || ${escaped(word)} || '%'`)
  return sql<boolean>`(${sql.join(each, sql` and `)})`
}

/** A word folded as the stored text is, with `%`, `_` and `\\` literal. */
export function escaped(word: string): RawBuilder<string> {
  return sql<string>`regexp_replace(search_fold(${word}::text), '([\\\\%_])', '\\\\\\1', 'g')`
}
