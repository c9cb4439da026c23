import { findReference } from '../core/reference.ts'
import { certificatePrefix } from './issue-certificate.ts'

/** The most numbers in one check. */
export const mostNumbers = 500

/** More of a cell than this is no number. */
const longestCell = 200

/**
 * Reads certificate numbers from a pasted list or a CSV: the cell of each line that looks like one, else its first cell,
 * so that a mistyped number is reported as unknown. Skips blank lines and a heading.
 */
export function readNumbers(text: string): string[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim().slice(0, longestCell)))
  return lines.flatMap((cells, index) => {
    const number = cells.find((cell) => findReference(certificatePrefix, cell) !== undefined)
    if (number !== undefined) return [number]
    const mistyped = cells.find((cell) => /^rft/i.test(cell))
    if (mistyped !== undefined) return [mistyped]
    const first = cells.find((cell) => cell !== '')
    const isHeading = index === 0 && lines.length > 1 && first !== undefined && !/\d/.test(first)
    return first === undefined || isHeading ? [] : [first]
  })
}
