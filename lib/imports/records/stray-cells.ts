import { type Fields, firstGiven } from './read-value.ts'

const stray = /^column \d+$/

/** The field of a cell that stands beyond the last heading. */
export function strayColumn(at: number): string {
  return `column ${at + 1}`
}

/** Whether a record still holds cells without a heading, which says that its cells are shifted. */
export function hasStrayCells(fields: Fields): boolean {
  return Object.entries(fields).some(([name, value]) => stray.test(name) && firstGiven(value) !== undefined)
}
