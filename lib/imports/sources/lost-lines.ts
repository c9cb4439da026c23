import type { CsvRow } from './csv-row.ts'

/** Cuts text in which an open quote hides where rows end. Each line becomes a row with its raw text. */
export class LostLines {
  readonly #openQuote: number
  #line: number
  #rest = ''

  constructor(line: number, openQuote: number) {
    this.#line = line
    this.#openQuote = openQuote
  }

  take(text: string): CsvRow[] {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/)
    this.#rest = lines.pop() ?? ''
    return lines.map((line) => this.#toRow(line))
  }

  finish(): CsvRow[] {
    return this.#rest === '' ? [] : this.take('\n')
  }

  #toRow(text: string): CsvRow {
    return { cells: [text], line: this.#line++, openQuote: this.#openQuote }
  }
}
