import { createReadStream } from 'node:fs'
import { CsvScanner } from './csv-scanner.ts'
import { encodingOf } from './text-of.ts'

const delimiters = [',', ';', '\t']

/** The rows of a file as they come, the header and blank ones included. */
export function readCsvRows(file: string): AsyncGenerator<string[][]> {
  return csvRowsOf(decode(file))
}

/** The same of text that comes in pieces. */
export async function* csvRowsOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string[][]> {
  let head = ''
  let scanner: CsvScanner | undefined

  const take = (text: string): string[][] => {
    scanner ??= new CsvScanner(delimiterOf(text))
    return scanner.take(text)
  }
  for await (const piece of pieces) {
    head += piece
    if (!scanner && !/[\r\n]/.test(head.trimStart())) continue
    yield take(head)
    head = ''
  }
  const rest = take(head)
  yield [...rest, ...(scanner?.finish() ?? [])]
}

async function* decode(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file))
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }))
    yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

export function isFilled(row: string[]): boolean {
  return row.some((cell) => cell.trim() !== '')
}

/** The delimiter that occurs most often in the first line that is not blank, outside quotes. */
export function delimiterOf(text: string): string {
  const firstLine = text.trimStart().split(/[\r\n]/, 1)[0] ?? ''
  const bare = firstLine.replaceAll(/"[^"]*"/g, '')
  const counted = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}
