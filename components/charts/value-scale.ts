import { scaleLinear } from 'd3-scale'
import { shortNumbers } from './short-number.ts'

/** Where values stand in a drawing, in whole pixels from its top, so that edges are sharp. */
type Space = { top: number; bottom: number }

export type Tick = { value: number; label: string; y: number }

/** For bars, which are measured from zero: the highest reaches the top, one below zero hangs under the line. */
export function barScale(values: number[], { top, bottom }: Space): (value: number) => number {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  return scaleLinear()
    .domain([low, high === low ? low + 1 : high])
    .rangeRound([bottom, top])
}

/** For lines, with round values to read them by. */
export function lineScale(values: number[], { top, bottom }: Space): { y: (value: number) => number; ticks: Tick[] } {
  const y = scaleLinear().domain(spanOf(values)).rangeRound([bottom, top]).nice(3)
  const isWhole = values.every(Number.isInteger)
  const round = y.ticks(3).filter((value) => !isWhole || Number.isInteger(value))
  const labels = shortNumbers(round)
  return { y, ticks: round.map((value, place) => ({ value, label: labels[place] ?? '', y: y(value) })) }
}

/** Zero is left out only where the changes would be too small to see above it. */
function spanOf(values: number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const isFlatAboveZero = high > low && high - low < Math.max(Math.abs(high), Math.abs(low)) / 3
  if (isFlatAboveZero) return [low, high]
  const [from, to] = [Math.min(0, low), Math.max(0, high)]
  return from === to ? [0, 1] : [from, to]
}
