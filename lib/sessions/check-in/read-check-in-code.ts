import { foldReference, squeezeReference } from '../../core/reference.ts'

export const checkInPrefix = 'IN'

/** Normalises a check-in code that was scanned or typed, with or without its prefix. Undefined if it is not one. */
export function readCheckInCode(typed: string): string | undefined {
  const code = squeezeReference(typed)
  return foldReference(checkInPrefix, code) ?? foldReference(checkInPrefix, `${checkInPrefix}${code}`)
}
