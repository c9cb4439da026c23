const emptyWords = new Set(['undefined', 'null', 'n/a', 'unknown customer'])

/** First and last name form one value: they are chosen and compared together. */
export type PersonName = { firstName: string | null; lastName: string | null }

/** Trims and collapses spaces, keeps the letters of what a person typed: there are people called Null. */
export function tidyText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text
}

/** Text of an imported record: as `tidyText`, and undefined for a word such as "N/A", which programs wrote for nothing. */
export function normaliseText(value: unknown): string | undefined {
  const text = tidyText(value)
  return text === undefined || isEmptyWord(text) ? undefined : text
}

/** Whether forms and programs write this word for "no name". */
export function isEmptyWord(text: string): boolean {
  return emptyWords.has(text.toLowerCase())
}

/** The two fields of a name that a person typed. */
export function tidyName(first: unknown, last: unknown): PersonName {
  return { firstName: tidyText(first) ?? null, lastName: tidyText(last) ?? null }
}

/** The two fields of an imported name; undefined if both are empty, alone or joined. */
export function normaliseName(first: unknown, last: unknown): PersonName | undefined {
  const firstName = normalisePart(first)
  const lastName = normalisePart(last)
  const whole = joinName({ firstName, lastName })
  return whole === '' || isEmptyWord(whole) ? undefined : { firstName, lastName }
}

/** One field may hold the empty words of both: "undefined undefined". */
function normalisePart(value: unknown): string | null {
  const text = normaliseText(value)
  return text === undefined || text.split(' ').every(isEmptyWord) ? null : text
}

/** Splits an imported name given as one string: at its comma if the last name comes first, else at its last space. */
export function splitName(whole: string): PersonName | undefined {
  const name = normaliseText(whole)
  if (!name) return undefined

  const [last, first] = splitInverted(name)
  if (first) return normaliseName(first, last)
  const space = name.lastIndexOf(' ')
  return space < 0 ? normaliseName(name, undefined) : normaliseName(name.slice(0, space), name.slice(space + 1))
}

/** "Ash, Amy" is last and first name: one comma, with a word or more on both sides. */
function splitInverted(name: string): string[] {
  const parts = name.split(',').map((part) => part.trim())
  return parts.length === 2 && parts.every((part) => /[\p{L}\p{N}]/u.test(part)) ? parts : []
}

export function joinName({ firstName, lastName }: PersonName): string {
  return [firstName, lastName].filter((part) => part !== null).join(' ')
}
