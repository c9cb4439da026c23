import { createReadStream } from 'node:fs'
import type { CsvRow } from './csv-row.ts'
import { CsvScanner, type ScannedRow } from './csv-scanner.ts'
import { LostLines } from './lost-lines.ts'
import { encodingOf } from './text-of.ts'

const delimiters = [',', ';', '\t']
// Some spreadsheets name the delimiter in a line before the header.
const separatorLine = /^\s*sep=([^\r\n"])(?:\r\n|\r|\n)/i
/** Longer than any cell, so that a quote that never ends does not fill the memory with the rest of the file. */
const longestCell = 1 << 24

/** The rows of a file as they come, the header and blank ones included. */
export function readCsvRows(file: string): AsyncGenerator<CsvRow[]> {
  return csvRowsOf(decode(file))
}

/** The same of text that comes in pieces. */
export async function* csvRowsOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRow[]> {
  let head = ''
  let reader: ScanThenLines | undefined
  for await (const piece of pieces) {
    head += piece
    if (!reader && !hasHeaderLine(head)) continue
    const [text, rest] = reader ? [head, reader] : begin(head)
    reader = rest
    head = ''
    yield reader.take(text)
  }
  const [text, last] = reader ? [head, reader] : begin(head)
  yield [...last.take(text), ...last.finish()]
}

/** Scans rows. Once a quote has swallowed more than a cell holds, cuts plain lines instead. */
class ScanThenLines {
  readonly #scanner: CsvScanner
  #lost: LostLines | undefined

  constructor(scanner: CsvScanner) {
    this.#scanner = scanner
  }

  take(text: string): CsvRow[] {
    if (this.#lost) return this.#lost.take(text)
    const rows = this.#scanner.take(text).flatMap(toRows)
    if (this.#scanner.openLength <= longestCell) return rows
    const [swallowed] = this.#scanner.finish()
    if (!swallowed?.broken) return rows
    this.#lost = new LostLines(swallowed.line, swallowed.broken.quoteLine)
    return [...rows, ...this.#lost.take(swallowed.broken.text)]
  }

  finish(): CsvRow[] {
    return this.#lost ? this.#lost.finish() : this.#scanner.finish().flatMap(toRows)
  }
}

function begin(head: string): [string, ScanThenLines] {
  const separator = separatorLine.exec(head)
  const delimiter = separator?.[1]
  if (!separator || !delimiter) return [head, new ScanThenLines(new CsvScanner(delimiterOf(head)))]
  return [head.slice(separator[0].length), new ScanThenLines(new CsvScanner(delimiter, 2))]
}

function hasHeaderLine(head: string): boolean {
  const text = head.trimStart()
  const separator = separatorLine.exec(text)
  return /[\r\n]/.test(separator ? text.slice(separator[0].length).trimStart() : text)
}

/** Rows that an open quote ran together cannot be told apart, so each line of them is a row that cannot be read. */
function toRows({ cells, line, broken }: ScannedRow): CsvRow[] {
  if (!broken) return [{ cells, line }]
  const lost = new LostLines(line, broken.quoteLine)
  return [...lost.take(broken.text), ...lost.finish()]
}

async function* decode(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file))
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }))
    yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** The delimiter that occurs most often in the first line that is not blank, outside quotes. */
export function delimiterOf(text: string): string {
  const firstLine = text.trimStart().split(/[\r\n]/, 1)[0] ?? ''
  const bare = firstLine.replaceAll(/"[^"]*"/g, '')
  const counted = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}
