import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { isFields } from '../records/read-value.ts'
import { readCsv } from './read-csv.ts'
import { readJsonArray } from './read-json-array.ts'
import { readLines } from './read-lines.ts'
import { readPostgres } from './read-postgres.ts'
import { requireFile } from './require-file.ts'
import type { SourceRecords } from './source-record.ts'
import { textOf } from './text-of.ts'

/** `name` is for people and never holds a password. */
export type Source = { name: string; records: () => SourceRecords }

// Room for an odd first line and a few records of a megabyte after it.
const headBytes = 1 << 22
const readers = { lines: readLines, array: readJsonArray, csv: readCsv }

/** Opens a file of any of the formats, or a PostgreSQL URL. Throws Refusal when there is nothing to read. */
export async function openSource(location: string): Promise<Source> {
  if (/^postgres(ql)?:\/\//.test(location)) {
    const { host, pathname } = new URL(location)
    return { name: `postgresql://${host}${pathname}`, records: () => readPostgres(location) }
  }
  const head = await readHead(location)
  const read = readers[formatOf(extname(location).toLowerCase(), head)]
  return { name: location, records: () => read(location) }
}

async function readHead(file: string): Promise<string> {
  await requireFile(file)
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return textOf(buffer.subarray(0, bytesRead)).trimStart()
  } finally {
    await handle.close()
  }
}

/** From what the file begins with; its name decides only where that could be two things. */
function formatOf(extension: string, head: string): keyof typeof readers {
  if (extension === '.csv' || extension === '.tsv') return 'csv'
  if (head.startsWith('[')) return startsWithOddLine(head) ? 'lines' : 'array'
  if (extension === '.ndjson' || extension === '.jsonl' || extension === '.json') return 'lines'
  return /^\s*\{/m.test(head) ? 'lines' : 'csv'
}

/**
 * Whether the bracket opens no array of records but one odd line, whole or cut off, among lines that are records: of an
 * array laid out over lines at most the last stands alone, since commas part its elements.
 */
function startsWithOddLine(head: string): boolean {
  const [first = '', ...more] = head.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  if (more.length === 0) return false
  const alone = more.filter((line) => isFields(parse(line)))
  return parse(first) !== undefined || alone.length * 2 > more.length
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
