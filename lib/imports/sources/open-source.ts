import { open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { readCsv } from './read-csv.ts'
import { readJsonArray } from './read-json-array.ts'
import { readLines } from './read-lines.ts'
import { readPostgres } from './read-postgres.ts'
import type { SourceRecords } from './source-record.ts'
import { textOf } from './text-of.ts'

/** `name` is for people and never holds a password. */
export type Source = { name: string; records: () => SourceRecords }

const headBytes = 1 << 18
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
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new Refusal(`There is no file ${file}.`)
  if (!found.isFile()) throw new Refusal(`${file} is not a file.`)

  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return textOf(buffer.subarray(0, bytesRead)).trimStart()
  } finally {
    await handle.close()
  }
}

/** From what the file begins with; its name decides only where that could be two things. */
export function formatOf(extension: string, head: string): keyof typeof readers {
  if (extension === '.csv' || extension === '.tsv') return 'csv'
  if (head.startsWith('[')) return startsWithWholeArray(head) ? 'lines' : 'array'
  if (extension === '.ndjson' || extension === '.jsonl' || extension === '.json') return 'lines'
  return /^\s*\{/m.test(head) ? 'lines' : 'csv'
}

/** A line that is an array by itself, with other lines after it, is one odd record among many. */
function startsWithWholeArray(head: string): boolean {
  const [line = '', ...more] = head.split('\n')
  if (more.join('').trim() === '') return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
