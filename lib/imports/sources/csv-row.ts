import { Refusal } from '../../core/refusal.ts'

/** A row that begins on `line`. With `openQuote`, the line of a quote that never ends, it is one raw line. */
export type CsvRow = { cells: string[]; line: number; openQuote?: number }

export function isFilled({ cells }: CsvRow): boolean {
  return cells.some((cell) => cell.trim() !== '')
}

/** The names of the columns. Throws a Refusal if an open quote hides where they end. */
export function readHeading({ cells, openQuote }: CsvRow): string[] {
  if (openQuote) throw new Refusal(`The headings cannot be read: a quote opened on line ${openQuote} is not closed.`)
  return cells.map((name) => name.trim())
}

/** How many columns there are up to the last one with a name. */
export function countNamed(header: readonly string[]): number {
  return header.findLastIndex((name) => name !== '') + 1
}

/** The number of filled cells of a row beyond its columns; empty ones are harmless. */
export function countExtraCells({ cells }: { cells: string[] }, columns: number): number {
  return cells.length > columns ? cells.slice(columns).filter((cell) => cell.trim() !== '').length : 0
}
