import type { Finding, Level } from './evidence.ts'
import { isNickname } from './nicknames.ts'
import type { Rarity } from './rarity.ts'
import { textLevel } from './similarity.ts'
import type { Traits } from './traits.ts'

/** Compares given name and surname, each with the other's too, since forms mix them up. */
export function compareNames(a: Traits, b: Traits, rarity: Rarity): Finding[] {
  const swapped = compareSwapped(a, b, rarity)
  if (swapped) return [swapped]
  return [
    compareGiven(a, b, rarity) ?? compareHinted(a, b, rarity, compareGiven),
    compareSurnames(a, b, rarity) ?? compareHinted(a, b, rarity, compareSurnames),
  ].filter((finding) => finding !== undefined)
}

/** Looks for a missing name in the email address, unless both have the same address: then it says nothing new. */
function compareHinted(a: Traits, b: Traits, rarity: Rarity, compare: typeof compareGiven): Finding | undefined {
  if (a.local === b.local) return undefined
  const found = compare(withHints(a), withHints(b), rarity)
  return found?.level === 'different' || found?.level === 'remote' ? undefined : found
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
  return toFinding('given', givenLevel(a, b), a.given, b.given, rarity)
}

function givenLevel(a: Traits, b: Traits): Level {
  if (a.given === b.given) return 'same'
  return isShortened(a, b) ? 'short' : textLevel(a.given, b.given)
}

function compareSurnames(a: Traits, b: Traits, rarity: Rarity): Finding | undefined {
  if (!a.surname || !b.surname) return undefined
  return toFinding('surname', surnameLevel(a, b), a.surname, b.surname, rarity)
}

function surnameLevel(a: Traits, b: Traits): Level {
  if (a.surname === b.surname) return 'same'
  if (a.surnameWords.some((word) => word.length > 2 && b.surnameWords.includes(word))) return 'short'
  return textLevel(a.surname, b.surname)
}

function toFinding(code: 'given' | 'surname', level: Level, a: string, b: string, rarity: Rarity): Finding {
  const isNamesake = level !== 'same' && level !== 'different' && level !== 'short' && areBothKnown(code, a, b, rarity)
  const finding = { code, level, share: rarity.shareOfLevel(code, level, a, b) }
  return isNamesake ? { ...finding, isNamesake } : finding
}

/** Whether several people bear each of two values, so that neither is likely to be a misspelling of the other. */
function areBothKnown(kind: string, a: string, b: string, rarity: Rarity): boolean {
  return rarity.bearersOf(kind, a) >= 3 && rarity.bearersOf(kind, b) >= 3
}

function areOtherNames(a: string, b: string, rarity: Rarity): boolean {
  return a !== b && (areBothKnown('given', a, b, rarity) || areBothKnown('surname', a, b, rarity))
}

function compareSwapped(a: Traits, b: Traits, rarity: Rarity): Finding | undefined {
  if (a.given === b.given || a.surname === b.surname) return undefined
  const crossed = [
    [a.given, b.surname],
    [a.surname, b.given],
  ].filter(
    ([mine = '', theirs = '']) =>
      mine !== '' && theirs !== '' && isAlike(mine, theirs) && !areOtherNames(mine, theirs, rarity),
  )
  if (crossed.length === 0 || isBetterStraight(a, b, crossed.length)) return undefined

  const isExact = crossed.every(([mine, theirs]) => mine === theirs)
  const share = (name: string) => Math.max(rarity.shareOf('given', name), rarity.shareOf('surname', name))
  const shared = crossed
    .map(([mine = '', theirs = '']) => (mine === theirs ? share(mine) : 0.005))
    .reduce((product, each) => product * each)
  const isComplete = a.given !== '' && a.surname !== '' && b.given !== '' && b.surname !== ''
  if (crossed.length === 1) return { code: 'swapped', level: isComplete ? 'part' : 'moved', share: shared * 2 }
  return { code: 'swapped', level: isExact ? 'same' : 'near', share: shared }
}

/** Whether the names agree at least as well unswapped. */
function isBetterStraight(a: Traits, b: Traits, crossed: number): boolean {
  const straight = [isAlike(a.given, b.given), isAlike(a.surname, b.surname)].filter(Boolean).length
  return straight >= crossed
}

function isAlike(a: string, b: string): boolean {
  const level = textLevel(a, b)
  return a !== '' && b !== '' && (level === 'same' || level === 'near' || level === 'similar')
}

/** An initial, a nickname, or some of the given names. */
function isShortened(a: Traits, b: Traits): boolean {
  const [shorter, longer] = a.given.length < b.given.length ? [a, b] : [b, a]
  if (shorter.given.length === 1) return longer.given.startsWith(shorter.given)
  if (shorter.givenWords.every((word) => longer.givenWords.includes(word))) return true
  if (isNickname(a.givenWords[0] ?? '', b.givenWords[0] ?? '')) return true
  return shorter.given.length >= 3 && longer.given.startsWith(shorter.given)
}
