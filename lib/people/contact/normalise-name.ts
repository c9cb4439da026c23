const emptyWords = new Set(['undefined', 'null', 'n/a', 'unknown customer'])

/** First and last name are one value: they are won, lost and compared together. */
export type PersonName = { firstName: string | null; lastName: string | null }

/** Trimmed, spaces collapsed, original letters kept. Undefined when nothing or one of the words that mean nothing is left. */
export function normaliseText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).replace(/\s+/g, ' ').trim()
  return text === '' || isEmptyWord(text) ? undefined : text
}

/** Whether this is one of the words that forms and programs write where they mean nothing. */
export function isEmptyWord(text: string): boolean {
  return emptyWords.has(text.toLowerCase())
}

/** The two fields of a name; undefined when both are empty, alone or taken together. */
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

/** Splits a name that came as one string at its last space. */
export function splitName(whole: string): PersonName | undefined {
  const name = normaliseText(whole)
  if (!name) return undefined

  const space = name.lastIndexOf(' ')
  return space < 0 ? normaliseName(name, undefined) : normaliseName(name.slice(0, space), name.slice(space + 1))
}

export function joinName({ firstName, lastName }: PersonName): string {
  return [firstName, lastName].filter((part) => part !== null).join(' ')
}
