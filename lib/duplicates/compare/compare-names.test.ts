import { expect, test } from 'vitest'
import { comparedTraits } from '../../testing/make/compared-person.ts'
import { compareNames } from './compare-names.ts'
import { rarityOf } from './rarity.ts'
import type { Person } from './traits.ts'

const rarity = rarityOf([{ term: '', people: 1000, further: 0 }])

const compare = (one: Partial<Person>, other: Partial<Person>, known = rarity) =>
  compareNames(comparedTraits(one), comparedTraits(other), known)
const levels = (one: Partial<Person>, other: Partial<Person>) =>
  compare(one, other).map(({ code, level }) => `${code} ${level}`)
const named = (firstName: string, lastName: string) => ({ firstName, lastName })

test.each([
  ['Rosa', 'Rosa', 'same'],
  ['R', 'Rosa', 'short'],
  ['O', 'Rosa', 'different'],
  ['Rosa Anne', 'Anne', 'short'],
  ['Rosa Anne', 'Rosa Jane', 'similar'],
  ['Elizabeth', 'Liz', 'short'],
  ['Alexandra', 'Alex', 'short'],
  ['Jonquil', 'Jon', 'short'],
  ['Zenobia', 'Ze', 'remote'],
  ['Martha', 'Marhta', 'near'],
  ['Rosa', 'Winifred', 'different'],
])('compareNames finds %s and %s, of one last name, %s from both sides', (one, other, level) => {
  expect(levels(named(one, 'Poole'), named(other, 'Poole'))).toEqual([`given ${level}`, 'surname same'])
  expect(levels(named(other, 'Poole'), named(one, 'Poole'))).toEqual([`given ${level}`, 'surname same'])
})

test.each([
  ['Poole', 'Poole', 'same'],
  ['Poole-Winter', 'Poole', 'short'],
  ['van de Poole', 'van de Winter', 'short'],
  ['de Poole', 'de Winter', 'different'],
  ['Poole', 'Pooel', 'near'],
  ['Poole', 'Winterburn', 'different'],
])('compareNames finds the last names %s and %s %s', (one, other, level) => {
  expect(levels(named('Rosa', one), named('Rosa', other))).toEqual(['given same', `surname ${level}`])
})

test('compareNames says nothing of a name that one of the two lacks', () => {
  expect(levels({ firstName: 'Rosa' }, { lastName: 'Poole' })).toEqual([])
  expect(levels({ lastName: 'Poole' }, named('Rosa', 'Poole'))).toEqual(['surname same'])
  expect(levels(named('Rosa', 'Poole'), { firstName: 'Rosa' })).toEqual(['given same'])
  expect(levels({}, {})).toEqual([])
})

test('compareNames reads a missing name from the address, where that agrees and the two addresses differ', () => {
  const rosa = { ...named('Rosa', 'Poole'), email: 'otter@home.example' }
  const hinted = (email: string, over: Partial<Person> = { lastName: 'Poole' }) => levels(rosa, { email, ...over })
  expect(hinted('rosa.poole@work.example')).toEqual(['given same', 'surname same'])
  expect(hinted('rosap@work.example', { firstName: 'Rosa' })).toEqual(['given same'])
  expect(hinted('rosa.poole@work.example', { firstName: 'Rosa' })).toEqual(['given same', 'surname same'])
  expect(hinted('winifred.poole@work.example')).toEqual(['surname same'])
  expect(hinted('ross.poole@work.example')).toEqual(['given near', 'surname same'])
  expect(hinted('rosxyz.poole@work.example')).toEqual(['surname same'])
  expect(
    levels({ ...rosa, email: 'rosa.poole@home.example' }, { lastName: 'Poole', email: 'rosa.poole@work.example' }),
  ).toEqual(['surname same'])
})

test('compareNames takes similar names that three people or more bear each for two names', () => {
  const bear = (marla: number, marta: number) =>
    rarityOf([
      { term: '', people: 1000, further: 0 },
      { term: 'given marla', people: marla, further: 0 },
      { term: 'given marta', people: marta, further: 0 },
    ])
  const isNamesake = (marla: number, marta: number) =>
    compare(named('Marla', 'Poole'), named('Marta', 'Poole'), bear(marla, marta))[0]?.isNamesake
  expect([isNamesake(3, 3), isNamesake(2, 3), isNamesake(3, 2)]).toEqual([true, undefined, undefined])
  const given = (one: string, other: string) =>
    compare(named(one, 'Poole'), named(other, 'Poole'), bear(9, 9))[0]?.isNamesake
  expect([given('Marla', 'Marla'), given('Marla', 'Marla Marta')]).toEqual([undefined, undefined])
})

test('compareNames finds first and last name swapped, wholly, by a slip, or in part', () => {
  const rosa = named('Rosa', 'Winterburn')
  const found = (one: Partial<Person>, other: Partial<Person>) => compare(one, other)
  const share = 0.5 / 1020
  expect(found(rosa, named('Winterburn', 'Rosa'))).toEqual([{ code: 'swapped', level: 'same', share: share ** 2 }])
  expect(found(rosa, named('Wintreburn', 'Rosa'))).toEqual([{ code: 'swapped', level: 'near', share: share * 0.005 }])
  expect(found(rosa, named('Winterburn', 'Omar'))).toEqual([{ code: 'swapped', level: 'part', share: share * 2 }])
  expect(found(rosa, { firstName: 'Winterburn' })).toEqual([{ code: 'swapped', level: 'moved', share: share * 2 }])
  expect(found({ firstName: 'Winterburn' }, rosa)).toEqual([{ code: 'swapped', level: 'moved', share: share * 2 }])
  expect(found({ lastName: 'Rosa' }, rosa)).toMatchObject([{ code: 'swapped', level: 'moved' }])
  expect(found(rosa, { lastName: 'Rosa' })).toMatchObject([{ code: 'swapped', level: 'moved' }])
})

test('compareNames finds nothing swapped where the names agree as well unswapped', () => {
  expect(levels(named('Rosa', 'Ross'), named('Ross', 'Rosa'))).toEqual(['given near', 'surname near'])
  expect(levels(named('Rosa', 'Poole'), named('Poole', 'Poole'))).toEqual(['given different', 'surname same'])
  expect(levels(named('Rosa', 'Poole'), named('Rosa', 'Rosa'))).toEqual(['given same', 'surname different'])
  expect(levels(named('Rosa', 'Poole'), named('Winifred', 'Otter'))).toEqual(['given different', 'surname different'])
})

test('compareNames takes a crossed name for a slip only if not both are well known', () => {
  const known = rarityOf([
    { term: '', people: 1000, further: 0 },
    ...['surname martin', 'surname marten'].map((term) => ({ term, people: 3, further: 0 })),
  ])
  const [one, other] = [named('Martin', 'Otter'), named('Winifred', 'Marten')]
  expect(compare(one, other)).toMatchObject([{ code: 'swapped', level: 'part' }])
  expect(compare(one, other, known)).toMatchObject([{ code: 'given' }, { code: 'surname' }])
  const givenKnown = rarityOf([
    { term: '', people: 1000, further: 0 },
    ...['given martin', 'given marten'].map((term) => ({ term, people: 3, further: 0 })),
  ])
  expect(compare(one, other, givenKnown)).toMatchObject([{ code: 'given' }, { code: 'surname' }])
  expect(compare(one, named('Winifred', 'Martin'), known)).toMatchObject([{ code: 'swapped', level: 'part' }])
})

test('a swapped name is as common as it is among first or last names, whichever is more', () => {
  const known = rarityOf([
    { term: '', people: 1000, further: 0 },
    { term: 'given rosa', people: 12, further: 0 },
    { term: 'surname rosa', people: 4, further: 0 },
  ])
  const [found] = compare(named('Rosa', 'Winterburn'), { lastName: 'Rosa' }, known)
  expect(found?.share).toBeCloseTo((2 * 10.5) / 1020, 6)
})
