import { basename } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { isFilled, readCsvRows } from '../sources/csv-rows.ts'
import { requireFile } from '../sources/require-file.ts'
import { type Columns, recogniseColumns } from './recognise-columns.ts'

/** One row under the header, numbered as a spreadsheet numbers it. */
export type PeopleRow = { number: number; cells: string[] }

export type PeopleFile = {
  name: string
  header: string[]
  columns: Columns
  rows: () => AsyncGenerator<PeopleRow[]>
}

const rowsAtOnce = 500

/** Opens a CSV file of people. Throws Refusal when there is none, or when its columns do not fit. */
export async function openPeopleFile(file: string, map: Record<string, string>): Promise<PeopleFile> {
  await requireFile(file)
  const header = await readHeader(file)
  return { name: basename(file), header, columns: recogniseColumns(header, map), rows: () => readRows(file) }
}

async function readHeader(file: string): Promise<string[]> {
  for await (const rows of readCsvRows(file)) {
    const header = rows.find(isFilled)
    if (header) return header.map((name) => name.trim())
  }
  throw new Refusal(`${file} holds no rows.`)
}

async function* readRows(file: string): AsyncGenerator<PeopleRow[]> {
  let number = 0
  let hasHeader = false
  for await (const rows of readCsvRows(file)) {
    const filled: PeopleRow[] = []
    for (const cells of rows) {
      number += 1
      if (isFilled(cells)) filled.push({ number, cells })
    }
    if (!hasHeader) hasHeader = filled.shift() !== undefined
    for (let start = 0; start < filled.length; start += rowsAtOnce) yield filled.slice(start, start + rowsAtOnce)
  }
}

/** The row as it came, by the names of its columns. */
export function rawOf({ cells }: PeopleRow, header: string[]): Record<string, string> {
  return Object.fromEntries(cells.map((cell, place) => [header[place] || `column ${place + 1}`, cell]))
}
