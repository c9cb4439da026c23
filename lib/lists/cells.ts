import { formatAgo, formatPlainDate } from '../core/dates.ts'
import { formatDecimal } from '../core/money.ts'
import type { OfficeRoute } from '../core/office-route.ts'
import type { Column, Kind, Tone, Value } from './columns.ts'

/** A value as a page draws it: its words, with a link, a tone or the exact time. */
export type Cell = string | null | { words: string; href?: OfficeRoute; tone?: Tone; at?: string }

export function cellOf<Row>(column: Column<Row>, row: Row, now: Date): Cell {
  const value = column.value(row, now)
  const href = column.href?.(row)
  if (value === null || value === '') return null
  if (isToned(value)) return { words: value.word, tone: value.tone, ...(href && { href }) }
  const words = inWords(column.kind, textOf(value), now)
  if (href) return { words, href }
  return column.kind === 'moment' ? { words, at: textOf(value) } : words
}

/** A value as an exported file holds it: money as a plain decimal, days and times in ISO form. */
export function fileCellOf<Row>(column: Column<Row>, row: Row, now: Date): string | null {
  const value = column.value(row, now)
  if (value === null) return null
  if (isToned(value)) return value.word
  return column.kind === 'yes' ? inWords('yes', textOf(value), now) : textOf(value)
}

type Plain = Exclude<Value, null | { word: string }>

function isToned(value: NonNullable<Value>): value is { word: string; tone: Tone } {
  return typeof value === 'object' && 'word' in value
}

function textOf(value: Plain): string {
  return value instanceof Date ? value.toISOString() : String(value)
}

function inWords(kind: Kind = 'text', text: string, now: Date): string {
  switch (kind) {
    case 'money':
      return formatDecimal(text)
    case 'yes':
      return text === 'true' ? 'Yes' : 'No'
    case 'moment':
      return formatAgo(new Date(text), now)
    case 'day':
      return formatPlainDate(text)
    case 'number':
      return Number(text).toLocaleString('en-GB')
    case 'text':
      return text
    default:
      return kind satisfies never
  }
}
