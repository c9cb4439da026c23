import { expect, test } from 'vitest'
import { comparedTraits as person } from '../../testing/make/compared-person.ts'
import { describeReason } from '../labels.ts'
import { compareAddresses } from './compare-address.ts'
import { compareEmails, comparePhones } from './compare-contact.ts'
import { compareNames } from './compare-names.ts'
import { findingCodes, levelsOf, placeOf } from './evidence.ts'
import { rarityOf } from './rarity.ts'
import type { Person } from './traits.ts'

const rarity = rarityOf([{ term: '', people: 1000, further: 0 }])

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
