import { stringify } from 'csv-stringify/sync'

/** By this spreadsheets know UTF-8; it goes before the first line. */
export const csvMark = '\uFEFF'

/** Lines as RFC 4180 has them, with every cell made harmless. */
export function csvText(rows: (string | null)[][]): string {
  return stringify(
    rows.map((cells) => cells.map((cell) => harmless(cell ?? ''))),
    { record_delimiter: '\r\n' },
  )
}

/** A spreadsheet would run what begins like this as a formula. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}
