import { z } from 'zod'
import { Problem } from '../answer/problem.ts'

const largest = 256 * 1024

/** Reads the bytes of a JSON body, at most 256 KiB; undefined when the schema has no body or an optional one is missing. */
export async function readContent(request: Request, { body }: z.ZodRawShape): Promise<Buffer | undefined> {
  if (!body) return undefined
  const content = await readCapped(request)
  if (content.length === 0 && body instanceof z.ZodOptional) return undefined

  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) throw new Problem(415)
  return content
}

/** Parses a JSON body. Throws 400 when it is invalid or holds text the database cannot store. */
export function parseJson(content: Buffer): unknown {
  const text = decodeText(content)
  try {
    return JSON.parse(text, refuseUnkeepable)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(400, { faults: [{ path: '', message: 'The body is not valid JSON.' }] })
  }
}

/** Whether PostgreSQL can store the text: it refuses NUL and half a surrogate pair, which JSON allows. */
export function isKeepable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** The bytes of a body, at most 256 KiB. */
export async function readCapped(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw new Problem(413)

  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > largest) throw new Problem(413)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The text of a body, which has to be UTF-8. */
export function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem(400, { faults: [{ path: '', message: 'The body is not valid UTF-8.' }] })
  }
}

function refuseUnkeepable(key: string, value: unknown): unknown {
  if (isKeepable(key) && (typeof value !== 'string' || isKeepable(value))) return value
  throw new Problem(400, { faults: [{ path: key, message: 'This holds a character that cannot be kept.' }] })
}
