import { Refusal } from '../../core/refusal.ts'
import { fieldNames, type PeopleField, peopleFields, spell, usualNames } from './people-fields.ts'

/** Field → the position of its column in a row. */
export type Columns = Map<PeopleField, number>

/** The column of each field: the one that `map` names, otherwise the first with a usual name. */
export function recogniseColumns(header: string[], map: Record<string, string>): Columns {
  const columns: Columns = new Map()
  for (const [name, column] of Object.entries(map)) columns.set(fieldCalled(name, header), placeOf(header, column))
  guessColumns(header, columns)
  if (columns.has('email')) return columns
  throw new Refusal(`No column looks like an email address. Say which with --map email=COLUMN. ${told(header)}`)
}

/** Adds columns with usual names to the known ones. */
export function guessColumns(header: string[], columns: Columns = new Map()): Columns {
  const taken = new Set(columns.values())
  for (const field of peopleFields) {
    const at = usualNames[field]
      .map((name) => header.findIndex((column, place) => fold(column) === name && !taken.has(place)))
      .find((place) => place >= 0)
    if (!columns.has(field) && at !== undefined) columns.set(field, at)
  }
  return columns
}

/** The chosen field of each column. Throws a Refusal if two columns feed one field, or none feeds the email. */
export function chooseColumns(chosen: readonly (PeopleField | null)[]): Columns {
  const columns: Columns = new Map()
  for (const [place, field] of chosen.entries()) {
    if (field && columns.has(field)) throw new Refusal(`Two columns are chosen for ${fieldNames[field]}. Choose one.`)
    if (field) columns.set(field, place)
  }
  if (columns.has('email')) return columns
  throw new Refusal('Choose the column with the email address. It identifies each person.')
}

function fieldCalled(name: string, header: string[]): PeopleField {
  const field = peopleFields.find((known) => fold(known) === fold(name))
  if (field) return field
  throw new Refusal(
    `--map: ${name} is not a field that can be imported. Those are ${peopleFields.map(spell).join(', ')}. ${told(header)}`,
  )
}

function placeOf(header: string[], column: string): number {
  const exact = header.indexOf(column)
  const at = exact >= 0 ? exact : header.findIndex((name) => name.toLowerCase() === column.toLowerCase())
  if (at >= 0) return at
  throw new Refusal(`--map: the file has no column ${column}. ${told(header)}`)
}

function told(header: string[]): string {
  return `Columns found: ${header.filter((name) => name !== '').join(', ')}.`
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/g, '')
}
