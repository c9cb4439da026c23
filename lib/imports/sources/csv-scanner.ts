import { countLineEnds } from './count-line-ends.ts'
import { holdsAnotherRow } from './holds-another-row.ts'

/**
 * One row that begins on `line`. If one of its quotes does not end where its cell ends, `broken` holds the raw text and
 * the line of that quote.
 */
export type ScannedRow = { cells: string[]; line: number; broken?: { text: string; quoteLine: number } }

type State = 'start' | 'bare' | 'quoted' | 'closed' | 'spaced'

/** Cuts text into rows of cells: quotes may hold delimiters, line ends and doubled quotes; any line end ends a row. */
export class CsvScanner {
  readonly #delimiter: string
  #cells: string[] = []
  #cell = ''
  #state: State = 'start'
  #isAfterReturn = false
  #line: number
  #rowLine: number
  #rowStart = 0
  #carried = ''
  #quoteLine = 0
  #manyLinesFrom = 0
  #hasBareQuote = false
  #brokenFrom = 0

  constructor(delimiter: string, firstLine = 1) {
    this.#delimiter = delimiter
    this.#line = firstLine
    this.#rowLine = firstLine
  }

  take(text: string): ScannedRow[] {
    const rows: ScannedRow[] = []
    this.#rowStart = 0
    for (let at = 0; at < text.length; at++) {
      const next = this.#state === 'quoted' ? text.indexOf('"', at) : this.#endOfRun(text, at)
      const end = next < 0 ? text.length : next
      if (end > at) this.#takeRun(text.slice(at, end))
      at = end
      const letter = text[at]
      if (letter !== undefined && this.#takeMark(letter)) rows.push(this.#endRow(text, at))
    }
    this.#carried += text.slice(this.#rowStart)
    return rows
  }

  /** How much text stands between a quote that is still open and the end of what was taken. */
  get openLength(): number {
    return this.#state === 'quoted' ? this.#cell.length : 0
  }

  finish(): ScannedRow[] {
    if (this.#state === 'quoted') this.#brokenFrom ||= this.#quoteLine
    return this.#cells.length > 0 || this.#cell !== '' ? [this.#endRow('', 0)] : []
  }

  #endOfRun(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const letter = text[at]
      if (letter === this.#delimiter || letter === '"' || letter === '\n' || letter === '\r') return at
    }
    return -1
  }

  #takeRun(run: string): void {
    if (this.#state === 'quoted') this.#countLines(run)
    else this.#isAfterReturn = false

    const isClosed = this.#state === 'closed' || this.#state === 'spaced'
    if (isClosed && run.trim() === '') this.#state = 'spaced'
    else {
      if (isClosed) this.#brokenFrom ||= this.#quoteLine
      if (this.#state !== 'quoted') this.#state = 'bare'
      this.#cell += run
    }
  }

  #countLines(run: string): void {
    const ends = countLineEnds(run, this.#isAfterReturn)
    this.#isAfterReturn = run.endsWith('\r')
    if (ends > 0) this.#manyLinesFrom ||= this.#quoteLine
    this.#line += ends
  }

  /** Takes a letter that may mean something; true when it ends the row. */
  #takeMark(letter: string): boolean {
    const isSecondHalf = letter === '\n' && this.#isAfterReturn
    this.#isAfterReturn = false

    if (letter === '"') this.#takeQuote()
    else if (letter === this.#delimiter) this.#endCell()
    else if (isSecondHalf) this.#rowStart += 1
    else {
      this.#isAfterReturn = letter === '\r'
      this.#line += 1
      return true
    }
    return false
  }

  #takeQuote(): void {
    switch (this.#state) {
      case 'start':
        this.#state = 'quoted'
        this.#quoteLine = this.#line
        return
      case 'quoted':
        this.#state = 'closed'
        return
      case 'closed':
        this.#state = 'quoted'
        break
      case 'spaced':
        this.#brokenFrom ||= this.#quoteLine
        this.#state = 'bare'
        break
      case 'bare':
        this.#hasBareQuote = true
        break
      default:
        this.#state satisfies never
    }
    this.#cell += '"'
  }

  #endCell(): void {
    this.#cells.push(this.#cell)
    this.#cell = ''
    this.#state = 'start'
  }

  #endRow(text: string, at: number): ScannedRow {
    this.#endCell()
    // A quote inside an unquoted cell may end a swallowed row as easily as stand for inches.
    const isSwallowing =
      this.#manyLinesFrom > 0 && (this.#hasBareQuote || holdsAnotherRow(this.#cells, this.#delimiter))
    const quoteLine = this.#brokenFrom || (isSwallowing ? this.#manyLinesFrom : 0)
    const row: ScannedRow = { cells: this.#cells, line: this.#rowLine }
    if (quoteLine > 0) row.broken = { text: this.#carried + text.slice(this.#rowStart, at), quoteLine }
    this.#cells = []
    this.#carried = ''
    this.#rowStart = at + 1
    this.#rowLine = this.#line
    this.#brokenFrom = 0
    this.#manyLinesFrom = 0
    this.#hasBareQuote = false
    return row
  }
}
