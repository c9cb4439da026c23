import { foldReference } from '../core/reference.ts'
import { certificatePrefix } from './issue-certificate.ts'

/** How many numbers one check may hold. */
export const mostNumbers = 500

/**
 * The certificate numbers of a pasted list or a CSV: per line the cell that is one or begins like one, failing
 * that the first cell, so that a number with a slip of the pen is answered as unknown and not passed over. Blank lines and a heading are left out.
 */
export function readNumbers(text: string): string[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim()))
  return lines.flatMap((cells, index) => {
    const number = cells.find((cell) => foldReference(certificatePrefix, cell) !== undefined)
    if (number !== undefined) return [number]
    const slip = cells.find((cell) => /^rft/i.test(cell))
    if (slip !== undefined) return [slip]
    const first = cells.find((cell) => cell !== '')
    const isHeading = index === 0 && lines.length > 1 && first !== undefined && !/\d/.test(first)
    return first === undefined || isHeading ? [] : [first]
  })
}
