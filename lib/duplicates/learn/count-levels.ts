import { type Finding, findingCodes, placeOf } from '../compare/evidence.ts'
import { assumed, type Table } from '../compare/model.ts'
import type { Compared, Learned } from '../compare/score-pair.ts'
import { type Shares, shareOut } from './share-out.ts'

/** The weight of the starting assumptions: in pairs of one person, and in random pairs. */
const trust = { match: 30, chance: 1000 }

/** How often each level occurs among records of one person. */
export function countLevels(pairs: Compared[], shares: Shares[]): Table {
  const counts = startWith(assumed.match, trust.match)
  for (const [index, { findings }] of pairs.entries()) add(counts, findings, shares[index]?.match ?? 0)
  return toShares(counts)
}

/** How often each level occurs among strangers. A random pair that looks like one person counts for little. */
export function countChance(random: Compared[], learned: Learned): Table {
  const counts = startWith(assumed.chance, trust.chance)
  for (const pair of random) add(counts, pair.findings, shareOut(pair, learned).chance)
  return toShares(counts)
}

/** Pairs without a finding count too: names that were not swapped, and homes that did not move. */
function add(counts: Table, findings: Finding[], weight: number): void {
  let [names, lines, moves] = [0, 0, 0]
  for (const { code, level } of findings) {
    addTo(counts[code], placeOf(code, level), weight)
    if (code === 'given' || code === 'surname') names++
    if (code === 'street' || code === 'place' || code === 'postcode') lines++
    if (code === 'home') moves++
  }
  if (names === 2) addTo(counts.swapped, counts.swapped.length - 1, weight)
  if (lines > 1 && moves === 0) addTo(counts.home, 0, weight)
}

function addTo(counts: number[], place: number, weight: number): void {
  counts[place] = (counts[place] ?? 0) + weight
}

function startWith(table: Table, weight: number): Table {
  return mapTable(table, (shares) => shares.map((share) => share * weight))
}

function toShares(counts: Table): Table {
  return mapTable(counts, (each) => {
    const all = each.reduce((sum, count) => sum + count, 0)
    return each.map((count) => count / all)
  })
}

function mapTable(table: Table, change: (shares: number[]) => number[]): Table {
  const result = structuredClone(table)
  for (const code of findingCodes) result[code] = change(table[code])
  return result
}

/** Sets the last share, that of different values, and scales the others to keep their proportions. */
export function withLast(shares: number[], last: number): number[] {
  const before = shares.at(-1) ?? 0
  return shares.map((share, place) => (place === shares.length - 1 ? last : (share * (1 - last)) / (1 - before)))
}
