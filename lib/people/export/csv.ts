import { stringify } from 'csv-stringify/sync'
import { type ColumnName, choiceLabelOf, listColumns } from '../columns/column-names.ts'

/** The titles, behind the mark by which spreadsheets know UTF-8. */
export function csvHead(columns: readonly ColumnName[]): string {
  return `\uFEFF${write([columns.map((column) => listColumns[column].label)])}`
}

/** Lines as RFC 4180 has them. Words of the screen; money, days and moments as ISO and plain decimals. */
export function csvLines(columns: readonly ColumnName[], rows: readonly (string | null)[][]): string {
  return write(rows.map((row) => columns.map((column, place) => harmless(inWords(column, row[place] ?? '')))))
}

function write(rows: string[][]): string {
  return stringify(rows, { record_delimiter: '\r\n' })
}

function inWords(column: ColumnName, value: string): string {
  const { kind } = listColumns[column]
  if (kind === 'yes') return value === 'true' ? 'Yes' : 'No'
  return kind === 'choice' ? choiceLabelOf(column, value) : value
}

/** A spreadsheet would run what begins like this as a formula. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}
