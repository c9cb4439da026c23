import { Refusal } from '../../core/refusal.ts'
import { type PeopleField, peopleFields, spell, usualNames } from './people-fields.ts'

/** Field → the place of its column in a row. */
export type Columns = Map<PeopleField, number>

/** What each field is fed by: the column that `map` names, else the first that is called as such columns usually are. */
export function recogniseColumns(header: string[], map: Record<string, string>): Columns {
  const columns: Columns = new Map()
  for (const [name, column] of Object.entries(map)) columns.set(fieldCalled(name, header), placeOf(header, column))

  const taken = new Set(columns.values())
  for (const field of peopleFields) {
    const at = usualNames[field]
      .map((name) => header.findIndex((column, place) => fold(column) === name && !taken.has(place)))
      .find((place) => place >= 0)
    if (!columns.has(field) && at !== undefined) columns.set(field, at)
  }
  if (columns.has('email')) return columns
  throw new Refusal(`No column looks like an email address. Say which with --map email=COLUMN. ${told(header)}`)
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
