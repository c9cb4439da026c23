import { editDistance } from './edit-distance.ts'
import type { Finding, Level } from './evidence.ts'
import type { Traits } from './traits.ts'

export function compareBirths(a: Traits, b: Traits, shareOf: (birth: string) => number): Finding | undefined {
  if (!a.birth || !b.birth) return undefined
  const level = birthLevel(a.birth, b.birth)
  return level === 'same' ? { code: 'birth', level, share: shareOf(a.birth) } : { code: 'birth', level }
}

function birthLevel(a: string, b: string): Level {
  if (a === b) return 'same'
  if (a.slice(0, 4) === b.slice(0, 4) && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)) return 'moved'
  const edits = editDistance(a, b)
  if (edits === 1) return 'near'
  const alike = partsAlike(a, b)
  if (alike === 2) return 'part'
  if (edits === 2) return 'digits'
  if (a.slice(0, 4) === b.slice(0, 4)) return 'year'
  return alike === 1 ? 'piece' : 'different'
}

/** A wrong pick in a date form leaves two of day, month and year right. */
function partsAlike(a: string, b: string): number {
  const parts = (birth: string) => [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)]
  return parts(a).filter((part, index) => part === parts(b)[index]).length
}

/** The years between two dates of birth; undefined if either is unknown. */
export function yearsApart(a: Traits, b: Traits): number | undefined {
  if (!a.birth || !b.birth) return undefined
  return Math.abs(Number(a.birth.slice(0, 4)) - Number(b.birth.slice(0, 4)))
}
