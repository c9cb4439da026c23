import { type Fields, isFields } from '../records/read-value.ts'
import { isFilled, readCsvRows } from './csv-rows.ts'
import type { SourceRecord, SourceRecords } from './source-record.ts'

/** Rows under a header line whose names may be dotted (`participants.0.email`). */
export async function* readCsv(file: string): SourceRecords {
  let header: string[] | undefined

  for await (const rows of readCsvRows(file)) {
    const filled = rows.filter(isFilled)
    header ??= filled.shift()?.map((name) => name.trim())
    const names = header ?? []
    yield filled.map((row) => toRecord(names, row))
  }
}

function toRecord(header: string[], row: string[]): SourceRecord {
  const cells = row.map((cell, index): [string, string] => [header[index] ?? `column ${index + 1}`, cell])
  const fields = unflatten(cells)
  return { text: JSON.stringify(fields), fields }
}

type Node = Map<string, Node | string>

/** Empty cells say nothing: a row with two participants has no third one because another row has. */
function unflatten(cells: [string, string][]): Fields {
  const root: Node = new Map()
  for (const [name, cell] of cells) {
    if (cell.trim() !== '') place(root, name.replaceAll(/\[(\d+)\]/g, '.$1').split('.'), cell)
  }
  const value = toValue(root)
  return isFields(value) ? value : {}
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

function toValue(node: Node): unknown {
  const entries = [...node].map(([key, inner]): [string, unknown] => [
    key,
    inner instanceof Map ? toValue(inner) : inner,
  ])
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
  if (!isList) return Object.fromEntries(entries)
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value)
}
