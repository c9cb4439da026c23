import { expect, test } from 'vitest'
import { areGenerationsApart, barOf } from './bars.ts'
import { yearsApart } from './compare-birth.ts'
import { assumed } from './model.ts'
import { rarityOf } from './rarity.ts'
import { comparePair, isBarred } from './score-pair.ts'
import { type Person, traitsOf } from './traits.ts'

const david: Person = {
  id: 'a',
  role: 'customer',
  email: null,
  firstName: 'David',
  lastName: 'Ormerod',
  phone: '+441134960000',
  mobile: null,
  addressLine1: '14 Taylor Street',
  addressLine2: null,
  city: 'Leeds',
  county: null,
  postcode: 'LS1 4AP',
  companyName: null,
  dateOfBirth: '1950-03-02',
}
const measure = { rarity: rarityOf([{ term: '', people: 1000, further: 0 }]), shareOfBirth: () => 0.0005 }

const compare = (one: Partial<Person>, other: Partial<Person>) =>
  comparePair(traitsOf({ ...david, ...one }), traitsOf({ ...david, id: 'b', ...other }), measure)

test.each<[string, Partial<Person>, Partial<Person>]>([
  ['a customer and a colleague', {}, { role: 'instructor' }],
  ['Jnr and Snr', { lastName: 'Ormerod Jnr' }, { lastName: 'Ormerod Snr' }],
  ['II and III', { lastName: 'Ormerod II' }, { lastName: 'Ormerod III' }],
  ['a grandfather and his grandson of one name', {}, { dateOfBirth: '1980-09-17' }],
])('isBarred keeps %s apart, however much agrees', (_, one, other) => {
  expect(isBarred(compare(one, other), assumed)).toBe(true)
})

test.each<[string, Partial<Person>, Partial<Person>]>([
  ['a suffix on one record only', { lastName: 'Ormerod Jnr' }, {}],
  ['Jnr and II, which mean the same', { lastName: 'Ormerod Jnr' }, { lastName: 'Ormerod II' }],
  ['a year with its digits swapped', { dateOfBirth: '1938-03-02' }, { dateOfBirth: '1983-03-02' }],
  ['another date of birth in the same years', {}, { dateOfBirth: '1956-09-17' }],
  ['another first name', {}, { firstName: 'Peter', dateOfBirth: '1980-09-17' }],
])('isBarred leaves %s to the score', (_, one, other) => {
  expect(isBarred(compare(one, other), assumed)).toBe(false)
})

test('barOf says what keeps two records apart, and areGenerationsApart alone what the dates say', () => {
  const [father, son] = [traitsOf(david), traitsOf({ ...david, id: 'b', dateOfBirth: '1980-09-17' })]
  const { findings } = comparePair(father, son, measure)
  expect(yearsApart(father, son)).toBe(30)
  expect(areGenerationsApart(father, son, findings)).toBe(true)
  expect(barOf(father, son, findings)).toBe('generations')
  expect(barOf(father, father, findings)).toBeUndefined()
  expect(
    isBarred({ findings, bar: 'generations', hasCompany: false, isFar: true }, { ...assumed, areDatesDoubtful: true }),
  ).toBe(false)
})

test('a generation is 15 years, and dates that one slip explains are of one', () => {
  const apart = (dateOfBirth: string) => {
    const [one, other] = [traitsOf(david), traitsOf({ ...david, id: 'b', dateOfBirth })]
    return areGenerationsApart(one, other, comparePair(one, other, measure).findings)
  }
  expect([apart('1965-09-17'), apart('1964-09-17')]).toEqual([true, false])
  expect([apart('1935-09-17'), apart('1936-09-17')]).toEqual([true, false])
  expect([apart('1980-03-02'), apart('1983-03-17'), apart('2005-03-02')]).toEqual([false, true, false])
  expect([apart('1984-08-02'), apart('1981-03-02')]).toEqual([true, false])
})

test('barOf names staff before a suffix, and a suffix before generations', () => {
  const bar = (one: Partial<Person>, other: Partial<Person>) => {
    const [a, b] = [traitsOf({ ...david, ...one }), traitsOf({ ...david, id: 'b', ...other })]
    return barOf(a, b, comparePair(a, b, measure).findings)
  }
  expect(bar({ lastName: 'Ormerod Jnr' }, { lastName: 'Ormerod Snr', role: 'admin' })).toBe('staff')
  expect(bar({ lastName: 'Ormerod Jnr' }, { lastName: 'Ormerod Snr', dateOfBirth: '1980-09-17' })).toBe('suffix')
  expect(bar({}, { dateOfBirth: '1980-09-17' })).toBe('generations')
})
