import { isTooDeep } from './is-too-deep.ts'

/** A JSON object as it came, with unknown fields. */
export type Fields = Record<string, unknown>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object, or JSON of one inside a string (nested any number of times); otherwise undefined. */
export function readObject(value: unknown): Fields {
  const parsed = parseNested(value)
  return isFields(parsed) ? parsed : {}
}

/** A list, or JSON of one inside a string; otherwise empty. */
export function readList(value: unknown): unknown[] {
  const parsed = parseNested(value)
  return Array.isArray(parsed) ? parsed : []
}

/** The first non-empty value, in the given order. Blank text is empty. */
export function firstGiven(...values: unknown[]): unknown {
  return values.find((value) =>
    typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null,
  )
}

/** The first value that can be read. */
export function firstRead<T>(read: (value: unknown) => T | undefined, ...values: unknown[]): T | undefined {
  for (const value of values) {
    const found = read(value)
    if (found !== undefined) return found
  }
  return undefined
}

/** The value with NUL removed from every text in it. */
export function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(withoutNul)
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNul(inner)]))
}

function parseNested(value: unknown): unknown {
  let parsed = value
  for (let depth = 0; depth < 4 && typeof parsed === 'string'; depth++) {
    if (isTooDeep(parsed)) return undefined
    try {
      parsed = withoutNul(JSON.parse(parsed))
    } catch {
      return undefined
    }
  }
  return parsed
}
