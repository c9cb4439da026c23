import { once } from 'node:events'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { stagedColumns, temp } from '../temp-tables.ts'
import type { CellValue, StagedRow } from './staged-row.ts'

/** Copies one batch into the stage, on the connection that holds its transaction. */
export async function copyRows(client: pg.Client, rows: StagedRow[]): Promise<void> {
  const stream = client.query(copyFrom(`copy ${temp.incoming.name} (${stagedColumns.join(', ')}) from stdin`))
  const done = new Promise<void>((resolve, reject) => stream.once('finish', resolve).once('error', reject))

  const linesAtOnce = 500
  for (let start = 0; start < rows.length; start += linesAtOnce) {
    const text = rows
      .slice(start, start + linesAtOnce)
      .map(toLine)
      .join('')
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done])
  }
  stream.end()
  await done
}

function toLine(row: StagedRow): string {
  return `${row.map(toCell).join('\t')}\n`
}

function toCell(value: CellValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return needsEscape.test(value) ? value.replace(everyEscape, escaped) : value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Date) return value.toISOString()
  return `\\\\x${value.toString('hex')}`
}

const needsEscape = /[\\\t\n\r\0]/
const everyEscape = /[\\\t\n\r\0]/g
const escapes = new Map([
  ['\\', '\\\\'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\0', ''],
])

function escaped(letter: string): string {
  return escapes.get(letter) ?? ''
}
