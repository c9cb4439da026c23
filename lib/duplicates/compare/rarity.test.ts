import { createSecretKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { comparedTraits } from '../../testing/make/compared-person.ts'
import { hashBirth, rarityOf, termsOf } from './rarity.ts'

const key = createSecretKey(Buffer.alloc(32, 7))
const all = { term: '', people: 1000, further: 0 }

test('rarityOf counts the others who have a value, and half a person more, among all and twenty more', () => {
  const rarity = rarityOf([all, { term: 'city st ives', people: 12, further: 0 }])
  expect(rarity.bearersOf('city', 'st ives')).toBe(12)
  expect(rarity.shareOf('city', 'st ives')).toBeCloseTo(10.5 / 1020, 9)
  expect(rarity.bearersOf('city', 'leeds')).toBe(1)
  expect(rarity.shareOf('city', 'leeds')).toBeCloseTo(0.5 / 1020, 9)
  expect(rarity.shareOf('county', 'st ives')).toBeCloseTo(0.5 / 1020, 9)
})

test('rarityOf counts a person once, on however many records', () => {
  const rarity = rarityOf([
    { ...all, further: 100 },
    { term: 'city leeds', people: 12, further: 5 },
  ])
  expect(rarity.bearersOf('city', 'leeds')).toBe(7)
  expect(rarity.shareOf('city', 'leeds')).toBeCloseTo(5.5 / 920, 9)
})

test('rarityOf spreads dates of birth over a century', () => {
  const rarity = rarityOf([all, { term: 'birth x', people: 3, further: 0 }])
  expect(rarity.shareOf('birth', 'x')).toBeCloseTo(1.08 / 3000, 9)
  expect(rarity.shareOf('birth', 'y')).toBeCloseTo(0.08 / 3000, 9)
})

test('rarityOf knows no share of an empty company of people', () => {
  expect(rarityOf([]).shareOf('city', 'leeds')).toBeCloseTo(0.5 / 21, 9)
  expect(rarityOf([{ ...all, people: 0 }]).shareOf('city', 'leeds')).toBeCloseTo(0.5 / 21, 9)
})

test('rarityOf takes more counts later', () => {
  const rarity = rarityOf([all])
  rarity.add([{ term: 'city leeds', people: 12, further: 0 }])
  expect(rarity.bearersOf('city', 'leeds')).toBe(12)
})

test('shareOfLevel takes the commoner of two similar values, of which one is compared, and the value itself if the same', () => {
  const rarity = rarityOf([
    all,
    { term: 'city leeds', people: 12, further: 0 },
    { term: 'city leads', people: 3, further: 0 },
  ])
  const share = (level: 'same' | 'near' | 'similar' | 'remote') => rarity.shareOfLevel('city', level, 'leads', 'leeds')
  expect(share('same')).toBeCloseTo(1.5 / 1020, 9)
  expect(share('near')).toBeCloseTo(11.5 / 1020, 9)
  expect(share('similar')).toBeCloseTo(11.5 / 1020, 9)
  expect(share('remote')).toBeUndefined()
  expect(rarity.shareOfLevel('city', 'near', 'leeds', 'leads')).toBeCloseTo(11.5 / 1020, 9)
})

test('termsOf names what is known of a person by its kind, and the date of birth by a hash', () => {
  const rosa = comparedTraits({ firstName: 'Rosa', city: 'Leeds', dateOfBirth: '1980-03-05' })
  expect(termsOf(rosa, key)).toEqual(['', 'given rosa', 'city leeds', `birth ${hashBirth('19800305', key)}`])
  expect(termsOf(comparedTraits({}), key)).toEqual([''])
})

test('hashBirth hides a date behind 22 letters that only the key can give', () => {
  expect(hashBirth('19800305', key)).toMatch(/^[\w-]{22}$/)
  expect(hashBirth('19800305', key)).not.toBe(hashBirth('19800305', createSecretKey(Buffer.alloc(32, 8))))
})
