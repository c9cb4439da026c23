import { z } from 'zod'
import { Problem } from '../answer/problem.ts'

const largest = 256 * 1024

/** The bytes of the JSON that these inputs need, at most 256 KiB; undefined where there is none, and none is needed. */
export async function readContent(request: Request, { body }: z.ZodRawShape): Promise<Buffer | undefined> {
  if (!body) return undefined
  const content = await readCapped(request)
  if (content.length === 0 && body instanceof z.ZodOptional) return undefined

  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) throw new Problem(415)
  return content
}

/** What they say. Text the database could not keep is a fault of the request. */
export function parseJson(content: Buffer): unknown {
  const text = decode(content)
  try {
    return JSON.parse(text, refuseUnkeepable)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(400, { faults: [{ path: '', message: 'The body is not valid JSON.' }] })
  }
}

/** NUL and halves of a surrogate pair are valid JSON, but PostgreSQL refuses them. */
export function isKeepable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

async function readCapped(request: Request): Promise<Buffer> {
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

function decode(bytes: Buffer): string {
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
