import { findingCodes } from '../compare/evidence.ts'
import type { Learned } from '../compare/score-pair.ts'

const largestDrift = 0.4

/** Whether the scores of typical pairs change by more than 0.4 bits. */
export function isFar(before: Learned, after: Learned): boolean {
  if (before.model.areDatesDoubtful !== after.model.areDatesDoubtful) return true
  const [was, is] = [bitsOf(before), bitsOf(after)]
  const moved = [Math.abs(was.chance - is.chance), Math.abs(was.kin - is.kin), driftOf(before, after)]
  return Math.max(...moved) > largestDrift
}

function bitsOf({ rates }: Learned): { chance: number; kin: number } {
  return { chance: Math.log2(rates.people / rates.matchRate), kin: Math.log2(rates.kinOdds) }
}

function driftOf({ model: before }: Learned, { model: after }: Learned): number {
  return findingCodes.reduce((sum, code) => {
    const moved = after.match[code].map(
      (share, place) => share * Math.abs(Math.log2(share / (before.match[code][place] ?? share))),
    )
    return sum + moved.reduce((total, each) => total + each, 0)
  }, 0)
}
