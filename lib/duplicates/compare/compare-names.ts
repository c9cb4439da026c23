import { editDistance } from './edit-distance.ts'
import { bitsOf, type Finding, type Odds } from './evidence.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { isNickname } from './nicknames.ts'
import type { Rarity } from './rarity.ts'
import type { Traits } from './traits.ts'

/** Compares given name and surname, each with the other's too, since forms mix them up. */
export function compareNames(a: Traits, b: Traits, rarity: Rarity): Finding[] {
  const straight = [compareGiven, compareSurnames].flatMap(
    (compare) => compare(a, b, rarity) ?? compareHinted(a, b, rarity, compare) ?? [],
  )
  const swapped = compareSwapped(a, b, rarity)
  if (!swapped) return straight
  return swapped.bits.chance > straight.reduce((sum, { bits }) => sum + bits.chance, 0) ? [swapped] : straight
}

/** Looks for a missing name in the email address, unless both have the same address: then it says nothing new. */
function compareHinted(a: Traits, b: Traits, rarity: Rarity, compare: typeof compareGiven): Finding | undefined {
  if (a.local === b.local) return undefined
  const found = compare(withHints(a), withHints(b), rarity)
  return found?.level === 'different' ? undefined : found
}

function withHints(traits: Traits): Traits {
  const [given, surname] = [traits.given || traits.hinted.given, traits.surname || traits.hinted.surname]
  if (given === traits.given && surname === traits.surname) return traits
  return {
    ...traits,
    ...(given !== traits.given && { given, givenWords: [given] }),
    ...(surname !== traits.surname && { surname, surnameWords: [surname] }),
  }
}

function compareGiven(a: Traits, b: Traits, rarity: Rarity): Finding | undefined {
  if (!a.given || !b.given) return undefined
  const level = givenLevel(a, b)
  const share = Math.max(rarity.shareOf('given', a.given), rarity.shareOf('given', b.given))
  return {
    code: 'given',
    level,
    bits: bitsOf(givenOdds(level, share, areBothKnown('given', a.given, b.given, rarity))),
  }
}

function givenLevel(a: Traits, b: Traits): Finding['level'] {
  if (a.given === b.given) return 'same'
  if (isShortened(a, b)) return 'short'
  return isTypo(a.given, b.given) ? 'near' : 'different'
}

function givenOdds(level: Finding['level'], share: number, areKnown: boolean): Odds {
  switch (level) {
    case 'same':
      return { match: 0.8, chance: share, kin: Math.max(0.012, share / 2), office: share }
    case 'short':
      return { match: 0.04, chance: Math.min(0.2, share * 3 + 0.004), kin: 0.008, office: share * 3 + 0.004 }
    case 'near':
      return {
        match: areKnown ? 0.02 : 0.1,
        chance: Math.min(0.3, share * 2 + 0.002),
        kin: areKnown ? 0.02 : 0.003,
        office: share * 2 + 0.002,
      }
    default:
      return { match: 0.05, chance: 0.95, kin: 0.96, office: 0.95 }
  }
}

function compareSurnames(a: Traits, b: Traits, rarity: Rarity): Finding | undefined {
  if (!a.surname || !b.surname) return undefined
  const level = surnameLevel(a, b)
  const share = Math.max(rarity.shareOf('surname', a.surname), rarity.shareOf('surname', b.surname))
  return { code: 'surname', level, bits: bitsOf(surnameOdds(level, share)) }
}

function surnameLevel(a: Traits, b: Traits): Finding['level'] {
  if (a.surname === b.surname) return 'same'
  if (a.surnameWords.some((word) => word.length > 2 && b.surnameWords.includes(word))) return 'short'
  return isTypo(a.surname, b.surname) ? 'near' : 'different'
}

function surnameOdds(level: Finding['level'], share: number): Odds {
  switch (level) {
    case 'same':
      return { match: 0.8, chance: share, kin: 0.75, office: share }
    case 'short':
      return { match: 0.03, chance: share + 0.001, kin: 0.03, office: share + 0.001 }
    case 'near':
      return { match: 0.13, chance: Math.min(0.2, share * 2 + 0.001), kin: 0.06, office: share * 2 + 0.001 }
    default:
      return { match: 0.05, chance: 0.98, kin: 0.16, office: 0.98 }
  }
}

function compareSwapped(a: Traits, b: Traits, rarity: Rarity): Finding | undefined {
  const crossed = [
    [a.given, b.surname],
    [a.surname, b.given],
  ].flatMap(([mine = '', theirs = '']) =>
    mine !== '' && theirs !== '' && isAlike(mine, theirs) ? [[mine, theirs]] : [],
  )
  if (crossed.length === 0 || a.given === b.given || a.surname === b.surname) return undefined

  const share = (name: string) => Math.max(rarity.shareOf('given', name), rarity.shareOf('surname', name))
  const isExact = crossed.every(([mine, theirs]) => mine === theirs)
  const shared = crossed.map(([mine = '']) => share(mine) * (isExact ? 1 : 2)).reduce((product, each) => product * each)
  if (crossed.length === 1) return { code: 'swapped', level: 'moved', bits: bitsOf(halfSwapped(shared)) }
  const bits = bitsOf({ match: isExact ? 0.04 : 0.012, chance: shared, kin: 0.0005, office: shared })
  return { code: 'swapped', level: isExact ? 'same' : 'near', bits }
}

/** One name in the place of the other, while the other is missing or different. */
function halfSwapped(shared: number): Odds {
  return { match: 0.008, chance: shared * 2, kin: 0.002, office: shared * 2 }
}

/** An initial, a nickname, or some of the given names. */
function isShortened(a: Traits, b: Traits): boolean {
  const [shorter, longer] = a.given.length < b.given.length ? [a, b] : [b, a]
  if (shorter.given.length === 1) return longer.given.startsWith(shorter.given)
  if (shorter.givenWords.every((word) => longer.givenWords.includes(word))) return true
  if (isNickname(a.givenWords[0] ?? '', b.givenWords[0] ?? '')) return true
  return shorter.given.length >= 3 && longer.given.startsWith(shorter.given)
}

function isAlike(a: string, b: string): boolean {
  return a === b || isTypo(a, b)
}

/** Whether a typing, hearing or scanning error explains the difference. */
export function isTypo(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length)
  if (longer < 3) return false
  const most = longer >= 8 ? 3 : 2
  const edits = editDistance(a, b, most)
  if (edits <= 1) return true
  return edits <= most && jaroWinkler(a, b) >= (longer >= 6 ? 0.84 : 0.88)
}

/** Two values that several people have are two names rather than one name and an error. */
function areBothKnown(kind: string, a: string, b: string, rarity: Rarity): boolean {
  return rarity.bearersOf(kind, a) >= 3 && rarity.bearersOf(kind, b) >= 3
}
