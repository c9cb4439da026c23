import { foldReference } from '../../core/reference.ts'

export const checkInPrefix = 'IN'

/** The code as we write it, from what a camera read or somebody typed; undefined where it is no check-in code. */
export function readCheckInCode(typed: string): string | undefined {
  return foldReference(checkInPrefix, typed) ?? foldReference(checkInPrefix, `${checkInPrefix}${typed}`)
}
