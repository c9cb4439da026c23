import type { Finding, FindingCode, Level } from './evidence.ts'
import type { Rarity } from './rarity.ts'
import { codeLevel, textLevel } from './similarity.ts'
import type { Traits } from './traits.ts'

/** Compares where two people live. Moving house changes every line at once, so a move is one finding. */
export function compareAddresses(a: Traits, b: Traits, rarity: Rarity): Finding[] {
  const lines = [compare('postcode', a.postcode, b.postcode, codeLevel, rarity), ...compareLines(a, b, rarity)]
  const city = compare('city', a.city, b.city, textLevel, rarity)
  const county = compare('county', a.county, b.county, textLevel, rarity)
  const known = lines.filter((finding) => finding !== undefined)
  const move = moveOf(known, city)
  const house = compare('house', a.houseNumber, b.houseNumber, codeLevel)
  const found = move ? [move, move.level === 'near' ? city : undefined, county] : [...known, house, city, county]
  return found
    .filter((finding) => finding !== undefined)
    .filter((finding) => !move || !isOther(finding) || finding === move)
}

/** A move to another town, or within one town (near). Undefined if a line is alike or too little is known. */
function moveOf(lines: Finding[], city: Finding | undefined): Finding | undefined {
  if (lines.length < 2 || !lines.every(isOther)) return undefined
  return { code: 'home', level: city && !isOther(city) ? 'near' : 'different' }
}

function isOther({ code, level }: Finding): boolean {
  return level === 'different' || level === 'remote' || (code === 'postcode' && level === 'part')
}

type Field = Extract<FindingCode, 'street' | 'place' | 'house' | 'postcode' | 'city' | 'county'>

function compare(
  code: Field,
  a: string,
  b: string,
  levelOf: (a: string, b: string) => Level,
  rarity?: Rarity,
): Finding | undefined {
  if (!a || !b) return undefined
  const level = levelOf(a, b)
  return { code, level, share: rarity?.shareOfLevel(code, level, a, b) }
}

/** Forms differ in which line holds what, so the lines are compared crosswise where that fits better. */
function compareLines(a: Traits, b: Traits, rarity: Rarity): (Finding | undefined)[] {
  const straight = linesOf(a, b.street, b.place, rarity)
  const isAlike = straight.some((finding) => finding && finding.level !== 'different' && finding.level !== 'remote')
  if (isAlike) return straight
  const crossed = linesOf(a, b.place, b.street, rarity).filter(
    (finding) => finding && ['same', 'near', 'similar'].includes(finding.level),
  )
  return crossed.length > 0 ? crossed : straight
}

function linesOf(a: Traits, street: string, place: string, rarity: Rarity): (Finding | undefined)[] {
  return [compare('street', a.street, street, textLevel, rarity), compare('place', a.place, place, textLevel, rarity)]
}
