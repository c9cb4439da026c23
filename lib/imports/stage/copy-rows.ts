import { once } from 'node:events'
import { sql } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Trx } from '../../db/types.ts'
import { type CellValue, type StagedRow, stagedColumns } from './staged-row.ts'

/** The temporary table that holds what a source says until it is settled; gone with its transaction. */
export async function createStage(trx: Trx): Promise<void> {
  const own = stagedColumns.slice(2).join(', ')
  await sql`
    create temp table incoming on commit drop as
    select null::bigint as ordinal, null::uuid as replaces, ${sql.raw(own)} from legacy_bookings limit 0
  `.execute(trx)
}

/** Copies one batch into the stage, on the connection that holds its transaction. */
export async function copyRows(client: pg.Client, rows: StagedRow[]): Promise<void> {
  const stream = client.query(copyFrom(`copy incoming (${stagedColumns.join(', ')}) from stdin`))
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
