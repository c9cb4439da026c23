/** Cuts text into rows of cells: quotes may hold delimiters, line ends and doubled quotes; any line end ends a row. */
export class CsvScanner {
  readonly #delimiter: string
  #row: string[] = []
  #cell = ''
  #state: 'start' | 'bare' | 'quoted' | 'closed' = 'start'
  #isAfterReturn = false

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  take(text: string): string[][] {
    const rows: string[][] = []
    for (let at = 0; at < text.length; at++) {
      const next = this.#state === 'quoted' ? text.indexOf('"', at) : this.#endOfRun(text, at)
      const end = next < 0 ? text.length : next
      if (end > at) {
        this.#cell += text.slice(at, end)
        if (this.#state === 'start' || this.#state === 'closed') this.#state = 'bare'
        this.#isAfterReturn = false
      }
      at = end
      const letter = text[at]
      if (letter !== undefined && this.#takeMark(letter)) rows.push(this.#endRow())
    }
    return rows
  }

  finish(): string[][] {
    return this.#row.length > 0 || this.#cell !== '' ? [this.#endRow()] : []
  }

  #endOfRun(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const letter = text[at]
      if (letter === this.#delimiter || letter === '"' || letter === '\n' || letter === '\r') return at
    }
    return -1
  }

  /** Takes a letter that may mean something; true when it ends the row. */
  #takeMark(letter: string): boolean {
    const isSecondHalf = letter === '\n' && this.#isAfterReturn
    this.#isAfterReturn = false

    if (letter === '"') this.#takeQuote()
    else if (letter === this.#delimiter) this.#endCell()
    else if (!isSecondHalf) {
      this.#isAfterReturn = letter === '\r'
      return true
    }
    return false
  }

  #takeQuote(): void {
    if (this.#state === 'start') this.#state = 'quoted'
    else if (this.#state === 'quoted') this.#state = 'closed'
    else {
      if (this.#state === 'closed') this.#state = 'quoted'
      this.#cell += '"'
    }
  }

  #endCell(): void {
    this.#row.push(this.#cell)
    this.#cell = ''
    this.#state = 'start'
  }

  #endRow(): string[] {
    this.#endCell()
    const row = this.#row
    this.#row = []
    return row
  }
}
