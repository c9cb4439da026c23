import { expect, test } from 'vitest'
import { describeReason } from '../labels.ts'
import { compareAddresses } from './compare-address.ts'
import { compareBirths } from './compare-birth.ts'
import { compareEmails, comparePhones } from './compare-contact.ts'
import { compareNames } from './compare-names.ts'
import { findingCodes, levelsOf, placeOf } from './evidence.ts'
import { rarityOf } from './rarity.ts'
import { codeLevel, textLevel } from './similarity.ts'
import { type Person, traitsOf } from './traits.ts'

const rarity = rarityOf([{ term: '', people: 1000, further: 0 }])

const person = (over: Partial<Person>) =>
  traitsOf({
    id: 'a',
    role: 'customer',
    email: null,
    firstName: null,
    lastName: null,
    phone: null,
    mobile: null,
    addressLine1: null,
    addressLine2: null,
    city: null,
    county: null,
    postcode: null,
    companyName: null,
    dateOfBirth: null,
    ...over,
  })

test.each([
  ['winterburn', 'winterburn', 'same'],
  ['winterburn', 'wintreburn', 'near'],
  ['winterburn', 'wnitterburn', 'similar'],
  ['winterburn', 'winterford', 'remote'],
  ['sophie', 'stephanie', 'different'],
  ['winterburn', 'oldfield', 'different'],
])('textLevel of %s and %s is %s', (a, b, level) => expect(textLevel(a, b)).toBe(level))

test.each([
  ['ls13nd', 'ls13nd', 'same'],
  ['ls13nd', 'ls31nd', 'near'],
  ['ls13nd', 'ls15ab', 'part'],
  ['ls13nd', 'yo14bf', 'different'],
])('codeLevel of %s and %s is %s', (a, b, level) => expect(codeLevel(a, b)).toBe(level))

test.each([
  ['1980-03-05', 'same'],
  ['1980-05-03', 'moved'],
  ['1980-03-06', 'near'],
  ['1980-11-05', 'part'],
  ['1908-04-05', 'digits'],
  ['1980-11-28', 'year'],
  ['1967-03-28', 'piece'],
  ['1951-11-28', 'different'],
])('compareBirths of 1980-03-05 and %s finds %s', (dateOfBirth, level) => {
  const found = compareBirths(person({ dateOfBirth: '1980-03-05' }), person({ dateOfBirth }), () => 0.001)
  expect(found?.level).toBe(level)
})

test.each([
  ['rosa.poole@home.example', 'rosa.poole@home.example', 'same'],
  ['rosa.poole@home.example', 'rosa.pooel@home.example', 'near'],
  ['rosa.poole@home.example', 'rosa.poole@work.test', 'moved'],
  ['moonlit.otter@home.example', 'mooonlit.oter@work.test', 'similar'],
  ['moonlit.otter@home.example', 'moonlit.stoat@work.test', 'part'],
  ['moonlit.otter@home.example', 'grumpyfox@work.test', 'different'],
  ['rosa.poole76@home.example', 'rosa.poole12@home.example', 'different'],
])('compareEmails of %s and %s finds %s', (one, other, level) => {
  const name = { firstName: 'Rosa', lastName: 'Poole' }
  expect(compareEmails(person({ ...name, email: one }), person({ ...name, email: other }))?.level).toBe(level)
})

test('an address that ends in one’s own initial is no slip of another’s', () => {
  const [one, other] = [
    person({ firstName: 'Marian', lastName: 'Penhallow', email: 'marian.p@corp.example' }),
    person({ firstName: 'Marian', lastName: 'Tregowan', email: 'marian.t@corp.example' }),
  ]
  expect(compareEmails(one, other)?.level).toBe('different')
})

test('comparePhones finds the best agreement among all numbers', () => {
  const levels = (mobile: string) =>
    comparePhones(person({ mobile: '+447400123456' }), person({ phone: '+441134960000', mobile }))
  expect(levels('+447400123465')).toEqual([{ code: 'mobile', level: 'near' }])
  expect(levels('+447400123546')).toMatchObject([{ level: 'near' }])
  expect(levels('+447400193486')).toMatchObject([{ level: 'part' }])
  expect(levels('+447400999888')).toMatchObject([{ level: 'different' }])
})

test('compareNames finds names swapped, and one name in the place of the other', () => {
  const rosa = person({ firstName: 'Rosa', lastName: 'Winterburn' })
  const found = (firstName: string | null, lastName: string | null) =>
    compareNames(rosa, person({ firstName, lastName }), rarity).map(({ code, level }) => `${code} ${level}`)
  expect(found('Winterburn', 'Rosa')).toEqual(['swapped same'])
  expect(found('Wintreburn', 'Rosa')).toEqual(['swapped near'])
  expect(found('Winterburn', null)).toEqual(['swapped moved'])
  expect(found('Winterburn', 'Omar')).toEqual(['swapped part'])
  expect(found('Omar', 'Winterburn')).toEqual(['given different', 'surname same'])
})

test('compareAddresses counts a move once, in another town or in the same', () => {
  const leeds = { addressLine1: '14 Taylor Street', city: 'Leeds', postcode: 'LS1 4AP' }
  const found = (over: Partial<Person>) =>
    compareAddresses(person(leeds), person({ ...leeds, ...over }), rarity).map(({ code, level }) => `${code} ${level}`)
  const moved = { addressLine1: '3 Moorside', postcode: 'YO9 9ZZ' }
  expect(found({ ...moved, city: 'York' })).toEqual(['home different'])
  expect(found(moved)).toEqual(['home near', 'city same'])
  expect(found({ postcode: 'YO9 9ZZ' })).toEqual(['postcode different', 'street same', 'house same', 'city same'])
})

test('every level of every field is named in words of its own', () => {
  for (const code of findingCodes) {
    const said = levelsOf[code].map((level) => describeReason({ code, level }))
    expect(new Set(said).size).toBe(said.length)
    expect(levelsOf[code].map((level) => placeOf(code, level))).toEqual(levelsOf[code].map((_, place) => place))
  }
  expect(describeReason({ code: 'twins', level: 'same' })).toContain('twins')
})
