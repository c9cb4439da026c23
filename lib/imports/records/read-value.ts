/** A JSON object as it came; nothing about its fields is known yet. */
export type Fields = Record<string, unknown>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object, or JSON of one inside a string (once or more often); anything else counts as nothing given. */
export function readObject(value: unknown): Fields {
  const parsed = parseNested(value)
  return isFields(parsed) ? parsed : {}
}

/** A list, or JSON of one inside a string; anything else lists nothing. */
export function readList(value: unknown): unknown[] {
  const parsed = parseNested(value)
  return Array.isArray(parsed) ? parsed : []
}

/** The first value that says something, in the order given. Empty text and text of spaces say nothing. */
export function firstGiven(...values: unknown[]): unknown {
  return values.find((value) =>
    typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null,
  )
}

/** What the first value gives that can be read at all. */
export function firstRead<T>(read: (value: unknown) => T | undefined, ...values: unknown[]): T | undefined {
  for (const value of values) {
    const found = read(value)
    if (found !== undefined) return found
  }
  return undefined
}

/** The same value with NUL taken out of every text in it. */
export function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(withoutNul)
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNul(inner)]))
}

function parseNested(value: unknown): unknown {
  let parsed = value
  for (let depth = 0; depth < 4 && typeof parsed === 'string'; depth++) {
    try {
      parsed = withoutNul(JSON.parse(parsed))
    } catch {
      return undefined
    }
  }
  return parsed
}
