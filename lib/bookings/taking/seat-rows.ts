import type { SeatName } from '../seats/schemas.ts'

export const mostSeats = 100

/** How many seats can be named in rows. For more, people paste a list. */
export const mostRows = 12

const names = ['firstName', 'lastName', 'email', 'certificateName'] as const satisfies (keyof SeatName)[]

export type SeatField = `seats.${number}.${keyof SeatName}`

export function seatField(row: number, name: keyof SeatName): SeatField {
  return `seats.${row}.${name}`
}

/** The fields of all rows. */
export const seatRowNames = Array.from({ length: mostRows }, (_, row) =>
  names.map((name) => seatField(row, name)),
).flat()

/** The rows up to the last one with something in it; a blank row among them is a seat to be named later. */
export function readRows(form: Partial<Record<SeatField, string>>): SeatName[] {
  const read = Array.from({ length: mostRows }, (_, row) => {
    const at = (name: keyof SeatName) => form[seatField(row, name)]?.trim() || null
    return {
      firstName: at('firstName'),
      lastName: at('lastName'),
      email: at('email'),
      certificateName: at('certificateName'),
    }
  })
  const last = read.findLastIndex((seat) => Object.values(seat).some((value) => value !== null))
  return read.slice(0, last + 1)
}
