import { stringify } from 'csv-stringify/sync'

/** The byte order mark: before the first line, it makes spreadsheets read the file as UTF-8. */
export const csvMark = '\uFEFF'

/** Writes CSV as in RFC 4180, with formulas neutralised. */
export function csvText(rows: (string | null)[][]): string {
  return stringify(
    rows.map((cells) => cells.map((cell) => harmless(cell ?? ''))),
    { record_delimiter: '\r\n' },
  )
}

/** Neutralises a cell that a spreadsheet would run as a formula. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}
