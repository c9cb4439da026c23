import { isWithin } from './edit-distance.ts'
import type { Level } from './evidence.ts'
import { jaroWinkler } from './jaro-winkler.ts'

/** How alike two different words or lines are, by their letters alone. */
export function textLevel(a: string, b: string): Exclude<Level, 'moved'> {
  if (a === b) return 'same'
  const longer = Math.max(a.length, b.length)
  if (longer < 3) return 'different'
  if (isWithin(1, a, b)) return 'near'
  const alike = jaroWinkler(a, b)
  if (alike >= 0.9 || (longer >= 5 && isWithin(2, a, b))) return 'similar'
  return alike >= 0.76 ? 'remote' : 'different'
}

/** How alike two codes are, such as postcodes or house numbers: one slip, or the same start or digits. */
export function codeLevel(a: string, b: string): Level {
  if (a === b) return 'same'
  if (isWithin(1, a, b)) return 'near'
  return isPart(a, b) ? 'part' : 'different'
}

function isPart(a: string, b: string): boolean {
  const start = Math.max(2, Math.max(a.length, b.length) - 3)
  if (a.slice(0, start) === b.slice(0, start)) return true
  return a.length > 3 && isWithin(2, a, b)
}
