import { type RawBuilder, sql } from 'kysely'
import { readSearchWords } from './search-words.ts'

/**
 * Whether a text has every searched word, in any order, ignoring case and accents. A search for punctuation alone is taken
 * literally.
 */
export function hasWords(said: RawBuilder<unknown>, asked: string): RawBuilder<boolean> {
  const each = wordsOrMarks(asked).map((word) => sql`search_fold(${said}) like '%' || ${escaped(word)} || '%'`)
  return sql<boolean>`(${sql.join(each, sql` and `)})`
}

export function wordsOrMarks(asked: string): string[] {
  const words = readSearchWords(asked)
  return words.length > 0 ? words : [asked.trim()]
}

/** A word folded as the stored text is, with `%`, `_` and `\\` literal. */
export function escaped(word: string): RawBuilder<string> {
  return sql<string>`regexp_replace(search_fold(${word}::text), '([\\\\%_])', '\\\\\\1', 'g')`
}
