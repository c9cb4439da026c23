import type { OfficeRoute } from '../core/office-route.ts'

/** How the words of a state look; never colour alone. */
export type Tone = 'good' | 'quiet' | 'needs' | 'danger'

/** What a column says of a row. Moments are told by how long ago they were; a word may have its tone. */
export type Value = string | number | boolean | Date | null | { word: string; tone: Tone }

/** `money` is a decimal string in pounds, `day` a plain date. */
export type Kind = 'text' | 'number' | 'money' | 'yes' | 'moment' | 'day'

/** How a column lies on the page; every cell under it obeys. */
export type Shape = {
  label: string
  kind?: Kind
  /** In pixels. Columns without one share what is left. */
  width?: number
  /** What goes where there is little room: 3 before 2. */
  rank?: 2 | 3
  /** Its place in the two lines of a row on a phone; left out, it does not show there. */
  phone?: 1 | 2 | 3 | 4
  /** Right unless told for figures, money and moments. */
  align?: 'left' | 'right'
  quiet?: true
  /** Shows only where someone chose it. */
  isExtra?: true
}

/** A column of a list. The first of a list leads to the record and always shows. */
export type Column<Row> = Shape & {
  value(row: Row, now: Date): Value
  /** Where the words lead. */
  href?(row: Row): OfficeRoute | null
}
