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

// Spreadsheets with East Asian settings read full-width signs as formulas too.
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** Neutralises a cell that a spreadsheet would run as a formula. */
function harmless(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** A cell without the quote that `csvText` put before it. */
export function withoutNeutraliser(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}
