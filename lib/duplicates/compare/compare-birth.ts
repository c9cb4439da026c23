import { editDistance } from './edit-distance.ts'
import { bitsOf, type Finding, type Level, type Odds } from './evidence.ts'
import type { Traits } from './traits.ts'

export function compareBirths(a: Traits, b: Traits, shareOf: (birth: string) => number): Finding | undefined {
  if (!a.birth || !b.birth) return undefined
  const level = birthLevel(a.birth, b.birth)
  const share = level === 'same' ? shareOf(a.birth) : 0
  return { code: 'birth', level, bits: bitsOf(birthOdds(level, share)) }
}

function birthLevel(a: string, b: string): Level {
  if (a === b) return 'same'
  if (a.slice(0, 4) === b.slice(0, 4) && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)) return 'moved'
  const edits = editDistance(a, b, 2)
  if (edits === 1 || partsAlike(a, b) === 2) return 'near'
  return edits === 2 ? 'short' : 'different'
}

/** A wrong pick in a date form leaves two of day, month and year right. */
function partsAlike(a: string, b: string): number {
  const parts = (birth: string) => [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)]
  return parts(a).filter((part, index) => part === parts(b)[index]).length
}

function birthOdds(level: Level, share: number): Odds {
  const alike = Math.min(0.05, Math.max(share / 2, 1 / 20_000))
  switch (level) {
    case 'same':
      return { match: 0.86, chance: alike, kin: 0.08, office: alike }
    case 'moved':
      return { match: 0.02, chance: 0.0001, kin: 0.002, office: 0.0001 }
    case 'near':
      return { match: 0.07, chance: 0.005, kin: 0.008, office: 0.005 }
    case 'short':
      return { match: 0.015, chance: 0.03, kin: 0.04, office: 0.03 }
    default:
      return { match: 0.05, chance: 0.97, kin: 0.94, office: 0.97 }
  }
}
