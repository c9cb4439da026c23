const emptyWords = new Set(['undefined', 'null', 'n/a', 'unknown customer'])

/** First and last name form one value: they are chosen and compared together. */
export type PersonName = { firstName: string | null; lastName: string | null }

/** Trims and collapses spaces, keeps the letters. Undefined if nothing is left, or only a word such as "N/A". */
export function normaliseText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).replace(/\s+/g, ' ').trim()
  return text === '' || isEmptyWord(text) ? undefined : text
}

/** Whether forms and programs write this word for "no name". */
export function isEmptyWord(text: string): boolean {
  return emptyWords.has(text.toLowerCase())
}

/** The two fields of a name; undefined if both are empty, alone or joined. */
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

/** Splits a name given as one string at its last space. */
export function splitName(whole: string): PersonName | undefined {
  const name = normaliseText(whole)
  if (!name) return undefined

  const space = name.lastIndexOf(' ')
  return space < 0 ? normaliseName(name, undefined) : normaliseName(name.slice(0, space), name.slice(space + 1))
}

export function joinName({ firstName, lastName }: PersonName): string {
  return [firstName, lastName].filter((part) => part !== null).join(' ')
}
