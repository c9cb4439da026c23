import { type RawBuilder, sql } from 'kysely'
import { escaped, wordsOrMarks } from '../../lists/has-words.ts'

const shortestTrigram = 3

/**
 * Whether someone's search text has every word. Words of one or two letters match the beginnings of words only, since an
 * index of letter triples cannot find them inside. What looks like a phone number is found in any spelling.
 */
export function matchWords(text: string): RawBuilder<boolean> {
  const words = wordsOrMarks(text)
  const inText = sql<boolean>`(${sql.join(words.map(hasWord), sql` and `)})`

  const digits = readPhoneDigits(words.join(' '))
  return digits === undefined ? inText : sql<boolean>`(${inText} or ${hasPhone(digits)})`
}

function hasWord(word: string): RawBuilder<boolean> {
  const start = [...word].length < shortestTrigram ? '% ' : '%'
  // Escaped after folding, because folding turns a full-width % into a plain one.
  return sql<boolean>`users.search_text like ${start}::text || ${escaped(word)} || '%'`
}

function hasPhone(digits: string): RawBuilder<boolean> {
  if (digits.length > 9) return sql<boolean>`(${endsWith(digits)} and users.search_text like ${`%${digits}%`})`
  const inside = sql<boolean>`users.search_text like ${`%${digits}%`}`
  return digits.length === 4 ? sql<boolean>`(${endsWith(digits)} or ${inside})` : inside
}

function endsWith(digits: string): RawBuilder<boolean> {
  const end = digits.slice(-4)
  return sql<boolean>`(right(users.phone, 4) = ${end} or right(users.mobile, 4) = ${end})`
}

/** The digits that every spelling of a British number shares: 07400 123456, +44 (0)7400 123456 → 7400123456. */
export function readPhoneDigits(text: string): string | undefined {
  if (!/^[\d\s()+./-]+$/.test(text)) return undefined
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length < 4) return undefined
  if (digits.length === 4) return digits

  const isInternational = /^\s*\+/.test(text) || digits.length > 11
  return digits
    .replace(/^00/, '')
    .replace(isInternational || digits.startsWith('00') ? /^44/ : /^$/, '')
    .replace(/^0/, '')
}
