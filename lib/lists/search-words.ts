// Marks around words in names, lists and pasted addresses that belong to none of the words.
const between = /[\s\p{Cf},;<>"\u201c\u201d\u201e\u00ab\u00bb()[\]{}]+/u
// A word of one or two letters keeps the mark before it, since it is found at the beginning of words only: 't Hooft.
const before = /^['\u2018\u2019\u02bc\u2032`:!?]+(?=.{3})/u
// Looking back keeps a long run of marks in the middle from being tried from each of its marks.
const after = /(?<!['\u2018\u2019\u02bc\u2032`:!?.])['\u2018\u2019\u02bc\u2032`:!?.]+$/u
const mailto = /^mailto:/i

/**
 * The one reading of words that somebody searches for: `O'Brien, Seán`, a name in quotes, `Name <address>` and the full
 * stop of a sentence say the same as the words alone.
 */
export function readSearchWords(text: string): string[] {
  return text
    .split(between)
    .map((word) => word.replace(mailto, '').replace(after, '').replace(before, ''))
    .filter((word) => word !== '')
}
