import { createReadStream } from 'node:fs'
import { type Fields, isFields } from '../records/read-value.ts'
import { CsvScanner } from './csv-scanner.ts'
import type { SourceRecord, SourceRecords } from './source-record.ts'
import { encodingOf } from './text-of.ts'

const delimiters = [',', ';', '\t']

/** Rows under a header line whose names may be dotted (`participants.0.email`). */
export async function* readCsv(file: string): SourceRecords {
  const decoder = new TextDecoder(await encodingOf(file))
  let head = ''
  let scanner: CsvScanner | undefined
  let header: string[] | undefined

  const take = (text: string): SourceRecord[] => {
    scanner ??= new CsvScanner(delimiterOf(text))
    return toRecords(scanner.take(text))
  }
  const toRecords = (rows: string[][]): SourceRecord[] => {
    const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
    header ??= filled.shift()?.map((name) => name.trim())
    return filled.map((row) => toRecord(header ?? [], row))
  }

  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    head += decoder.decode(chunk, { stream: true })
    if (!scanner && !/[\r\n]/.test(head.trimStart())) continue
    yield take(head)
    head = ''
  }
  const rest = take(head + decoder.decode())
  yield [...rest, ...toRecords(scanner?.finish() ?? [])]
}

/** The delimiter that occurs most often in the first line that is not blank, outside quotes. */
function delimiterOf(text: string): string {
  const firstLine = text.trimStart().split(/[\r\n]/, 1)[0] ?? ''
  const bare = firstLine.replaceAll(/"[^"]*"/g, '')
  const counted = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
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
