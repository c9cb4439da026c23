import type { z } from 'zod'

/** A page's search parameters, as Next.js passes them. */
export type SearchParams = Record<string, string | string[] | undefined>

/** What an address is made with; what is undefined stays out. */
export type Params = Record<string, string | number | undefined>

/** Reads search parameters, dropping those the schema does not accept. Every field of the schema must be optional. */
export function readSearchParams<T>(schema: z.ZodType<T>, params: SearchParams): T {
  const given: Record<string, string> = {}
  for (const [name, value] of Object.entries(params)) {
    const first = Array.isArray(value) ? value[0] : value
    if (first !== undefined && first !== '') given[name] = first
  }

  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data

  for (const issue of parsed.error.issues) for (const name of wrongNames(issue)) delete given[name]
  return schema.parse(given)
}

function wrongNames(issue: z.core.$ZodIssue): string[] {
  return issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1).map(String)
}

/** Writes a query string without its question mark, leaving out undefined and empty values. */
export function withParams(params: Params): string {
  const given = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') given.set(name, String(value))
  }
  return given.toString()
}
