import { expect, test } from 'vitest'
import { comparedTraits } from '../../testing/make/compared-person.ts'
import { compareAddresses } from './compare-address.ts'
import { rarityOf } from './rarity.ts'
import type { Person } from './traits.ts'

const rarity = rarityOf([{ term: '', people: 1000, further: 0 }])
const levels = (one: Partial<Person>, other: Partial<Person>) =>
  compareAddresses(comparedTraits(one), comparedTraits(other), rarity).map(({ code, level }) => `${code} ${level}`)

const leeds = { addressLine1: '14 Taylor Street', addressLine2: 'Hyde Park', city: 'Leeds', postcode: 'LS1 4AP' }

test('compareAddresses compares line by line what both have', () => {
  expect(levels(leeds, leeds)).toEqual(['postcode same', 'street same', 'place same', 'house same', 'city same'])
  expect(levels(leeds, { city: 'Leeds', county: 'Yorkshire' })).toEqual(['city same'])
  expect(levels({ county: 'Yorkshire' }, { county: 'West Yorkshire' })).toEqual(['county remote'])
  expect(levels(leeds, {})).toEqual([])
  expect(levels({}, leeds)).toEqual([])
})

test('compareAddresses knows how common a street is, but not a house number', () => {
  const found = compareAddresses(comparedTraits(leeds), comparedTraits(leeds), rarity)
  expect(found.map(({ code, share }) => [code, share !== undefined])).toEqual([
    ['postcode', true],
    ['street', true],
    ['place', true],
    ['house', false],
    ['city', true],
  ])
})

test('a move needs two lines that differ; one alone is a finding of its own', () => {
  const street = { addressLine1: '14 Taylor Street', city: 'Leeds' }
  expect(levels(street, { addressLine1: '14 Moorside', city: 'York' })).toEqual([
    'street different',
    'house same',
    'city different',
  ])
  const [one, other] = [
    { addressLine1: 'Taylor Street', postcode: 'LS1 4AP', county: 'Yorkshire' },
    { addressLine1: 'Moorside', postcode: 'YO9 9ZZ', county: 'Yorkshire' },
  ]
  expect(levels(one, other)).toEqual(['home different', 'county same'])
  expect(levels(one, { ...other, county: 'Kent' })).toEqual(['home different'])
  expect(levels({ ...one, city: 'Leeds' }, { ...other, city: 'Leeds' })).toEqual([
    'home near',
    'city same',
    'county same',
  ])
})

test('a postcode that begins alike does not speak against a move, a street that is alike does', () => {
  const one = { addressLine1: 'Taylor Street', postcode: 'LS1 4AP' }
  expect(levels(one, { addressLine1: 'Moorside', postcode: 'LS1 9ZZ' })).toEqual(['home different'])
  expect(levels(one, { addressLine1: 'Tailor Street', postcode: 'YO9 9ZZ' })).toEqual([
    'postcode different',
    'street near',
  ])
})

test('a postcode that differs by one letter speaks against a move, and so does a house number that is alike', () => {
  const one = { addressLine1: 'Taylor Street', postcode: 'LS1 4AP' }
  expect(levels(one, { addressLine1: 'Moorside', postcode: 'LS1 4AQ' })).toEqual(['postcode near', 'street different'])
  expect(levels({ addressLine1: '12 Taylor St' }, { addressLine1: '1299 Taylor St' })).toEqual([
    'street same',
    'house part',
  ])
})

test('the lines are compared crosswise where that fits better', () => {
  const one = { addressLine1: 'Taylor Street', addressLine2: 'Hyde Park' }
  expect(levels(one, { addressLine1: 'Hyde Park', addressLine2: 'Taylor Street' })).toEqual([
    'street same',
    'place same',
  ])
  expect(levels(one, { addressLine1: 'Moorside', addressLine2: 'Taylor Street' })).toEqual(['street same'])
  expect(levels(one, { addressLine1: 'Taylor Street', addressLine2: 'Taylor Street' })).toEqual([
    'street same',
    'place different',
  ])
  expect(levels(one, { addressLine1: 'Moorside', addressLine2: 'Beck Lane' })).toEqual(['home different'])
})
