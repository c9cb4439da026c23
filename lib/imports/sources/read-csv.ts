import type { Fields } from '../records/read-value.ts'
import { strayColumn } from '../records/stray-cells.ts'
import { type CsvRow, countExtraCells, countNamed, isFilled, readHeading } from './csv-row.ts'
import { readCsvRows } from './csv-rows.ts'
import type { SourceRecord, SourceRecords } from './source-record.ts'

/** Rows under a header line whose names may be dotted (`participants.0.email`). Throws a Refusal if it is not readable. */
export async function* readCsv(file: string): SourceRecords {
  let columns: Column[] | undefined

  for await (const rows of readCsvRows(file)) {
    const filled = rows.filter(isFilled)
    const heading = columns ? undefined : filled.shift()
    if (heading) {
      const header = readHeading(heading)
      columns = header.slice(0, countNamed(header)).map(toColumn)
    }
    yield filled.map((row) => toRecord(columns ?? [], row))
  }
}

type Column = string[]

type Node = Map<string, Node | string>

// No field of a booking lies deeper; a longer name is only a name.
const deepest = 16

function toColumn(name: string): Column {
  const path = name.replaceAll(/\[(\d+)\]/g, '.$1').split('.')
  return path.length > deepest ? [name] : path
}

function toRecord(columns: Column[], row: CsvRow): SourceRecord {
  if (row.openQuote) {
    const fault = `Line ${row.line}: the quote opened on line ${row.openQuote} is not closed`
    return { text: row.cells.join(''), fields: undefined, fault }
  }
  const cells = row.cells.map((cell, at): [Column, string] => [columns[at] ?? [strayColumn(at)], cell])
  const fields = unflatten(cells)
  const record = { text: JSON.stringify(fields), fields }
  const extra = countExtraCells(row, columns.length)
  return extra > 0
    ? {
        ...record,
        fault: `Line ${row.line}: ${extra} filled ${extra === 1 ? 'cell' : 'cells'} beyond the last heading`,
      }
    : record
}

/** Empty cells say nothing: a row with two participants has no third one because another row has. */
function unflatten(cells: [Column, string][]): Fields {
  const root: Node = new Map()
  for (const [column, cell] of cells) if (cell.trim() !== '') place(root, column, cell)
  return Object.fromEntries(toEntries(root))
}

function place(node: Node, [key = '', ...path]: string[], cell: string): void {
  const inner = node.get(key)
  if (path.length === 0) {
    if (inner === undefined) node.set(key, cell)
    return
  }
  const child: Node = inner instanceof Map ? inner : new Map()
  node.set(key, child)
  place(child, path, cell)
}

function toEntries(node: Node): [string, unknown][] {
  return [...node].map(([key, inner]) => [key, inner instanceof Map ? toValue(inner) : inner])
}

function toValue(node: Node): unknown {
  const entries = toEntries(node)
  const isList = entries.every(([key]) => /^\d+$/.test(key))
  if (!isList) return Object.fromEntries(entries)
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value)
}
