import { type Fields, firstGiven } from './read-value.ts'

const stray = /^column \d+$/

/** The field name for a cell beyond the last heading. */
export function strayColumn(at: number): string {
  return `column ${at + 1}`
}

/** Whether a record still holds cells without a heading, so that its cells are probably shifted. */
export function hasStrayCells(fields: Fields): boolean {
  return Object.entries(fields).some(([name, value]) => stray.test(name) && firstGiven(value) !== undefined)
}
