import type { z } from 'zod'
import { type Fault, Problem } from '../answer/problem.ts'
import { plainWords } from './plain-words.ts'
import { isKeepable, parseJson } from './read-body.ts'

export type RawParams = Record<string, string | string[] | undefined>

/** Parses a request's params, query and body. Throws 404 for an invalid param, 400 for anything else invalid. */
export async function readInput<Schema extends z.ZodObject>(
  schema: Schema,
  request: Request,
  params: RawParams,
  content: Buffer | undefined,
): Promise<z.output<Schema>> {
  const query = readQuery(new URL(request.url).searchParams)
  const body = content && parseJson(content)

  const given = { params, query, ...(body !== undefined && { body }) }
  const parsed = await schema.safeParseAsync(given, { error: plainWords })
  if (parsed.success) return parsed.data

  if (parsed.error.issues.some((issue) => issue.path[0] === 'params')) throw new Problem(404)
  throw new Problem(400, { faults: parsed.error.issues.flatMap(faultsOf) })
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const [part, ...path] = issue.path
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }]

  const message = part === 'query' ? 'This parameter is not known here.' : 'This field cannot be written.'
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), message }))
}

function readQuery(search: URLSearchParams): Record<string, string | string[]> {
  const pairs = [...new Set(search.keys())].map((name): [string, string | string[]] => {
    const [first = '', ...others] = search.getAll(name)
    if (![name, first, ...others].every(isKeepable))
      throw new Problem(400, { faults: [{ path: name, message: 'This holds a character that cannot be kept.' }] })
    return [name, others.length > 0 ? [first, ...others] : first]
  })
  return Object.fromEntries(pairs)
}
