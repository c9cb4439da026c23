import { foldReference } from '../../core/reference.ts'

export const checkInPrefix = 'IN'

/** Normalises a check-in code that was scanned or typed, with or without its prefix. Undefined if it is not one. */
export function readCheckInCode(typed: string): string | undefined {
  return foldReference(checkInPrefix, typed) ?? foldReference(checkInPrefix, `${checkInPrefix}${typed}`)
}
