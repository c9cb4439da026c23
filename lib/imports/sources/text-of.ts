import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { wideEncodingOf } from '../../core/files/decode-text.ts'

const windows = new TextDecoder('windows-1252')
const mark = Buffer.from([0xef, 0xbb, 0xbf])
const newLine = 0x0a
const carriageReturn = 0x0d

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The text of a whole file’s bytes: UTF-8 with or without a mark, UTF-16 with a mark, otherwise Windows-1252. */
export function textOf(bytes: Buffer): string {
  const wide = wideEncodingOf(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  const bare = withoutMark(bytes)
  return isUtf8(bare) ? bare.toString('utf8') : windows.decode(bare)
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(mark) ? bytes.subarray(3) : bytes
}

/** The encoding of a whole file, read through once in constant memory. */
export async function encodingOf(file: string): Promise<Encoding> {
  let rest: Buffer = Buffer.alloc(0)
  let isFirst = true
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes: Buffer = Buffer.concat([rest, chunk])
    const wide = isFirst ? wideEncodingOf(bytes) : undefined
    if (wide) return wide
    isFirst = false
    const end = endOfWholeCharacters(bytes)
    if (!isUtf8(bytes.subarray(0, end))) return 'windows-1252'
    rest = bytes.subarray(end)
  }
  return isUtf8(rest) ? 'utf-8' : 'windows-1252'
}

/** The bytes of a file piece by piece, those of UTF-16 as UTF-8, so that marks of JSON are single bytes. */
export async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined
  let isFirst = true
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes: Buffer = chunk
    const wide = isFirst ? wideEncodingOf(bytes) : undefined
    if (wide) decoder = new TextDecoder(wide)
    isFirst = false
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes
  }
  if (decoder) yield Buffer.from(decoder.decode())
}

/** Where the last character that may be cut off begins. */
function endOfWholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return bytes.length - back
  }
  return bytes.length
}

/** The lines of a file as bytes, without their ends: LF, CRLF or CR, which never stand inside JSON text. Some are empty. */
export async function* linesOf(file: string): AsyncGenerator<Buffer[]> {
  let rest: Buffer[] = []

  for await (const bytes of bytesOf(file)) {
    if (!bytes.includes(newLine) && !bytes.includes(carriageReturn)) {
      rest.push(bytes)
      continue
    }
    const lines = split(Buffer.concat([...rest, bytes]))
    rest = [lines.pop() ?? Buffer.alloc(0)]
    yield lines
  }
  yield split(Buffer.concat(rest))
}

function split(bytes: Buffer): Buffer[] {
  const byFeed = splitAt(bytes, newLine)
  return bytes.includes(carriageReturn) ? byFeed.flatMap((line) => splitAt(line, carriageReturn)) : byFeed
}

function splitAt(bytes: Buffer, end: number): Buffer[] {
  const lines: Buffer[] = []
  let start = 0
  for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, start)) {
    lines.push(bytes.subarray(start, at))
    start = at + 1
  }
  lines.push(bytes.subarray(start))
  return lines
}
