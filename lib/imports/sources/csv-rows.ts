import { createReadStream } from 'node:fs'
import { CsvScanner } from './csv-scanner.ts'
import { encodingOf } from './text-of.ts'

const delimiters = [',', ';', '\t']

/** The rows of a file as they come, the header and blank ones included. */
export async function* readCsvRows(file: string): AsyncGenerator<string[][]> {
  const decoder = new TextDecoder(await encodingOf(file))
  let head = ''
  let scanner: CsvScanner | undefined

  const take = (text: string): string[][] => {
    scanner ??= new CsvScanner(delimiterOf(text))
    return scanner.take(text)
  }
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    head += decoder.decode(chunk, { stream: true })
    if (!scanner && !/[\r\n]/.test(head.trimStart())) continue
    yield take(head)
    head = ''
  }
  const rest = take(head + decoder.decode())
  yield [...rest, ...(scanner?.finish() ?? [])]
}

export function isFilled(row: string[]): boolean {
  return row.some((cell) => cell.trim() !== '')
}

/** The delimiter that occurs most often in the first line that is not blank, outside quotes. */
function delimiterOf(text: string): string {
  const firstLine = text.trimStart().split(/[\r\n]/, 1)[0] ?? ''
  const bare = firstLine.replaceAll(/"[^"]*"/g, '')
  const counted = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}
