import { scaleThreshold } from 'd3-scale'

export type Level = {
  /** "1–6", "20 or more". */
  words: string
  /** From 0 for none to 1. */
  shade: number
}

/** How many of the counts lie below each level but the first. */
const shares = [0.3, 0.6, 0.8, 0.95]
/** Still told from none on a dark screen. */
const faintest = 0.3
const whole = new Intl.NumberFormat('en-GB')

/**
 * The level of each count, and all levels from none on. They part at round values, set by how many counts lie below, so
 * that one far above the others does not make all of those look alike.
 */
export function levelsOf(counts: number[]): { levelOf: (count: number) => Level; levels: Level[] } {
  const starts = startsOf(counts.filter((count) => count > 0).sort((a, b) => a - b))
  const none: Level = { words: '0', shade: 0 }
  const some = starts.map((start, place) => ({
    words: wordsOf(start, starts[place + 1]),
    shade: place + 1 === starts.length ? 1 : faintest + ((1 - faintest) * place) / (starts.length - 1),
  }))
  return { levelOf: scaleThreshold<number, Level>(starts, [none, ...some]), levels: [none, ...some] }
}

/** The least count of each level but none. */
function startsOf(sorted: number[]): number[] {
  if (sorted.length === 0) return []
  return [...new Set([1, ...shares.map((share) => roundDown(sorted[Math.floor(share * sorted.length)] ?? 1))])]
}

/** To one figure and zeros: 95 is 90, 1,234 is 1,000. */
function roundDown(count: number): number {
  const unit = 10 ** Math.floor(Math.log10(count))
  return Math.floor(count / unit) * unit
}

function wordsOf(start: number, next: number | undefined): string {
  if (next === undefined) return `${whole.format(start)} or more`
  return next === start + 1 ? whole.format(start) : `${whole.format(start)}–${whole.format(next - 1)}`
}
