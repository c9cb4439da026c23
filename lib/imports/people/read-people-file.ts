import { basename } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { type CsvRow, isFilled, readHeading } from '../sources/csv-row.ts'
import { csvRowsOf, readCsvRows } from '../sources/csv-rows.ts'
import { requireFile } from '../sources/require-file.ts'
import { type Columns, recogniseColumns } from './recognise-columns.ts'

/** One row under the header, numbered as a spreadsheet numbers it. `openQuote` is the line of a quote that never ends. */
export type PeopleRow = { number: number; cells: string[]; openQuote?: number }

/** A file before its columns are chosen. */
export type PeopleTable = { name: string; header: string[]; rows: () => AsyncGenerator<PeopleRow[]> }

export type PeopleFile = PeopleTable & { columns: Columns }

const rowsAtOnce = 500
const pieceLength = 1 << 20

/** Opens a CSV file of people. Throws a Refusal if it is missing or its columns do not fit. */
export async function openPeopleFile(file: string, map: Record<string, string>): Promise<PeopleFile> {
  await requireFile(file)
  const table = await openTable(basename(file), () => readCsvRows(file))
  return { ...table, columns: recogniseColumns(table.header, map) }
}

/** Opens CSV text in memory. Throws a Refusal if it has no rows. */
export function openPeopleText(name: string, text: string): Promise<PeopleTable> {
  return openTable(name, () => csvRowsOf(piecesOf(text)))
}

async function openTable(name: string, read: () => AsyncGenerator<CsvRow[]>): Promise<PeopleTable> {
  return { name, header: await readHeader(name, read()), rows: () => readRows(read()) }
}

async function readHeader(name: string, read: AsyncGenerator<CsvRow[]>): Promise<string[]> {
  for await (const rows of read) {
    const header = rows.find(isFilled)
    if (header) return readHeading(header)
  }
  throw new Refusal(`${name} holds no rows.`)
}

async function* readRows(read: AsyncGenerator<CsvRow[]>): AsyncGenerator<PeopleRow[]> {
  let number = 0
  let hasHeader = false
  for await (const rows of read) {
    const filled: PeopleRow[] = []
    for (const row of rows) {
      const { line, ...rest } = row
      number = number === 0 ? line : number + 1
      if (isFilled(row)) filled.push({ number, ...rest })
    }
    if (!hasHeader) hasHeader = filled.shift() !== undefined
    for (let start = 0; start < filled.length; start += rowsAtOnce) yield filled.slice(start, start + rowsAtOnce)
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += pieceLength) yield text.slice(start, start + pieceLength)
}

/** The original row, by the names of its columns; the line itself if no columns can be told apart. */
export function rawOf({ cells, openQuote }: PeopleRow, header: string[]): Record<string, string> | string {
  if (openQuote) return cells.join('')
  return Object.fromEntries(cells.map((cell, place) => [header[place] || `column ${place + 1}`, cell]))
}
