import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '#lib/endpoints/answer/problem.ts'

const largest = 20 * 1024 * 1024
const extensions = ['.csv', '.tsv', '.json', '.ndjson', '.jsonl']

/** Stores the request body in a file while the work runs. Throws a Problem if it is too large. */
export async function withReceivedFile<T>(
  request: Request,
  name: string,
  work: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'react-fast-import-'))
  try {
    const extension = extname(name).toLowerCase()
    const file = join(folder, `upload${extensions.includes(extension) ? extension : ''}`)
    await pipeline(Readable.from(capped(request)), createWriteStream(file, { mode: 0o600 }))
    return await work(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* capped(request: Request): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > largest) throw new Problem(413)
    yield part
  }
}
