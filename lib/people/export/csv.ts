import { csvMark, csvText } from '../../core/csv.ts'
import { type ColumnName, choiceLabelOf, listColumns } from '../list/columns/column-names.ts'

/** The titles, behind the mark by which spreadsheets know UTF-8. */
export function csvHead(columns: readonly ColumnName[]): string {
  return `${csvMark}${csvText([columns.map((column) => listColumns[column].label)])}`
}

/** Lines as RFC 4180 has them. Words of the screen; money, days and moments as ISO and plain decimals. */
export function csvLines(columns: readonly ColumnName[], rows: readonly (string | null)[][]): string {
  return csvText(rows.map((row) => columns.map((column, place) => inWords(column, row[place] ?? ''))))
}

function inWords(column: ColumnName, value: string): string {
  const { kind } = listColumns[column]
  if (kind === 'yes') return value === 'true' ? 'Yes' : 'No'
  return kind === 'choice' ? choiceLabelOf(column, value) : value
}
