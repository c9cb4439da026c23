import type { OfficeRoute } from '../core/office-route.ts'

/** The look of a state's label, which never relies on colour alone. */
export type Tone = 'good' | 'quiet' | 'needs' | 'danger'

/** A column's value for a row. A Date shows how long ago it was; a word may have a tone. */
export type Value = string | number | boolean | Date | null | { word: string; tone: Tone }

/** `money` is a decimal string in pounds, `day` a plain date. */
export type Kind = 'text' | 'number' | 'money' | 'yes' | 'moment' | 'day'

/** A column's layout on the page, which all its cells follow. */
export type Shape = {
  label: string
  kind?: Kind
  /** In pixels. Columns without a width share the remaining space. */
  width?: number
  /** Hidden when there is little room: 3 before 2. */
  rank?: 2 | 3
  /** The place in a row's two lines on a phone; left out, hidden on phones. */
  phone?: 1 | 2 | 3 | 4
  /** Right by default for numbers, money and times. */
  align?: 'left' | 'right'
  quiet?: true
  /** Long words take a second line instead of being cut, such as names that differ only at their end. */
  wraps?: true
  /** Shown only when a person chooses it. */
  isExtra?: true
}

/** A column of a list. The first column links to the record and always shows. */
export type Column<Row> = Shape & {
  value(row: Row, now: Date): Value
  /** The page that the cell links to. */
  href?(row: Row): OfficeRoute | null
}
