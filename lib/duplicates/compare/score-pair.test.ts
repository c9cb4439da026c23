import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assumed } from './model.ts'
import { rarityOf } from './rarity.ts'
import { bitsOf, comparePair, isBarred, judge, likeliestOther, type Rates, scoreOf, weigh } from './score-pair.ts'
import { type Person, traitsOf } from './traits.ts'

const measure = { rarity: rarityOf([{ term: '', people: 1000, further: 0 }]), shareOfBirth: () => 0.0005 }
const rates: Rates = { people: 1000, matchRate: 0.2, kinOdds: 2 }

const ann: Person = {
  id: 'a',
  role: 'customer',
  email: 'ann.brown@example.org',
  firstName: 'Ann',
  lastName: 'Brown',
  phone: '+441134960000',
  mobile: '+447400123456',
  addressLine1: '14 Taylor St',
  addressLine2: null,
  city: 'Leeds',
  county: 'West Yorkshire',
  postcode: 'LS1 4AP',
  companyName: null,
  dateOfBirth: '1980-03-05',
}
const another: Person = { ...ann, id: 'b', email: 'other@example.com', mobile: '+447400999888' }

function judged(one: Person, other: Person) {
  const compared = comparePair(traitsOf(one), traitsOf(other), measure)
  return isBarred(compared, assumed) ? 'barred' : judge(compared, { model: assumed, rates })
}

const text = fc.option(fc.constantFrom('Ann', 'Anne', 'Brown', 'Browne', 'Leeds', '14 Taylor St', 'LS1 4AP', 'Acme'))
const anybody = fc.record({
  firstName: text,
  lastName: text,
  city: text,
  addressLine1: text,
  postcode: text,
  companyName: text,
  dateOfBirth: fc.option(fc.constantFrom('1980-03-05', '1980-05-03', '1980-03-06', '1999-12-31')),
  email: fc.option(fc.constantFrom('ann@x.example', 'ann@y.example', 'bob@x.example')),
})

test('the order of two records changes nothing', () => {
  fc.assert(
    fc.property(anybody, anybody, (one, other) => {
      const [a, b] = [
        { ...ann, ...one },
        { ...another, ...other },
      ]
      expect(judged(a, b)).toEqual(judged(b, a))
    }),
  )
})

test('one conflicting fact lowers the score, and bars nothing', () => {
  const agreeing = Number(judged(ann, { ...ann, id: 'b' }))
  const facts: Partial<Person>[] = [{ email: another.email }, { mobile: another.mobile }, { dateOfBirth: '1984-11-30' }]
  for (const fact of facts) {
    const score = Number(judged(ann, { ...ann, id: 'b', ...fact }))
    expect(score).toBeGreaterThan(0)
    expect(score).toBeLessThan(agreeing)
  }
})

test('likeliestOther is the explanation that scoreOf weighs one person against', () => {
  const bits = { chance: 30, kin: 3, office: 20 }
  expect(likeliestOther(bits, rates)).toBe('kin')
  expect(scoreOf(bits, rates)).toBe(2)
  expect(likeliestOther({ ...bits, kin: 40, office: 4 }, rates)).toBe('office')
  expect(likeliestOther({ ...bits, chance: 1, kin: 40 }, rates)).toBe('chance')
})

test('weigh adds up the bits of every finding, and thinks less of colleagues where nobody names a company', () => {
  const finding = { code: 'birth', level: 'same' } as const
  const { chance } = bitsOf(finding, assumed)
  const pair = { findings: [finding, finding], hasCompany: true, isFar: false }
  expect(weigh(pair, assumed).chance).toBeCloseTo(2 * chance)
  expect(weigh({ ...pair, hasCompany: false }, assumed).office).toBeCloseTo(weigh(pair, assumed).office + 3)
})

const moved = { addressLine1: '3 Moorside', city: 'York', postcode: 'YO9 9ZZ', phone: null, mobile: '+447400999888' }

describe('one person', () => {
  test.each<[string, Partial<Person>]>([
    ['a typing slip', { lastName: 'Borwn' }],
    ['a nickname', { firstName: 'Nancy' }],
    ['first and last name swapped', { firstName: 'Brown', lastName: 'Ann' }],
    ['day and month of birth swapped', { dateOfBirth: '1980-05-03' }],
    ['the wrong month of birth', { dateOfBirth: '1980-11-05' }],
    ['another mobile, address and email, with a rare name and the same date of birth', moved],
    ['a date of birth not known', { dateOfBirth: null, mobile: ann.mobile }],
  ])('%s', (_, over) => expect(judged(ann, { ...another, mobile: null, ...over })).toBeGreaterThan(0))
})

test('an address speaks for a name that is missing, unless it says another', () => {
  const nameless = { ...another, firstName: null, addressLine1: null, postcode: null, phone: null, mobile: null }
  const addressed = (email: string) => Number(judged({ ...ann, email: null }, { ...nameless, email }))
  expect(addressed('ann.brown@home.example')).toBeGreaterThan(addressed('tom.brown@home.example') + 4)
})

test('an address made of names says little at another provider, one with a number much', () => {
  const bare = { addressLine1: null, postcode: null, phone: null, mobile: null, dateOfBirth: null }
  const moved = (local: string) =>
    Number(
      judged(
        { ...ann, ...bare, email: `${local}@home.example` },
        { ...another, ...bare, email: `${local}@work.example` },
      ),
    )
  expect(moved('ann.brown76')).toBeGreaterThan(moved('ann.brown') + 3)
})

describe('two people', () => {
  test.each<[string, Partial<Person>]>([
    ['a household', { firstName: 'Peter', dateOfBirth: '1978-11-30' }],
    ['a couple behind one telephone', { firstName: 'Peter', dateOfBirth: null, mobile: null }],
    ['twins', { firstName: 'Olga', mobile: null }],
    ['twins, each with their own address and mobile', { firstName: 'Olga' }],
    ['initials of their own in an address', { email: 'obrown@example.org', firstName: 'Olga', dateOfBirth: null }],
  ])('%s', (_, over) =>
    expect(judged({ ...ann, email: 'abrown@example.org' }, { ...another, ...over })).toBeLessThan(0),
  )

  test.each<[string, Partial<Person>]>([
    ['mother and daughter of one name', { dateOfBirth: '2008-10-21' }],
    ['mother and daughter of one name and one address', { dateOfBirth: '2008-10-21', email: ann.email }],
  ])('%s are barred', (_, over) => expect(judged(ann, { ...another, ...over })).toBe('barred'))

  test('a customer and a colleague', () => expect(judged(ann, { ...ann, id: 'b', role: 'admin' })).toBe('barred'))

  test('colleagues who share a switchboard and a surname', () => {
    const work = { companyName: 'Acme Widgets', dateOfBirth: null, mobile: null }
    const colleague = { ...another, ...work, firstName: 'Olga', email: 'olga@acme.example' }
    expect(judged({ ...ann, ...work, email: 'ann@acme.example' }, colleague)).toBeLessThan(0)
  })
})

test('scoreOf takes the least of what speaks against chance, relatives and colleagues', () => {
  const [chance, kin, office] = [30, 30, 30]
  expect(scoreOf({ chance, kin: 5, office }, rates)).toBe(4)
  expect(scoreOf({ chance, kin, office: 10 }, rates)).toBe(6)
  expect(scoreOf({ chance: 14, kin, office }, rates)).toBeCloseTo(14 - Math.log2(5000), 9)
  expect(scoreOf({ chance: 14, kin, office }, { ...rates, people: 0 })).toBeCloseTo(14 - Math.log2(10), 9)
})

test('judge scores a barred pair far below every other, and comparePair knows whether either names a company', () => {
  const far = comparePair(traitsOf(ann), traitsOf({ ...ann, id: 'b', role: 'admin' }), measure)
  expect(judge(far, { model: assumed, rates })).toBe(-99)
  const hasCompany = (one: string | null, other: string | null) =>
    comparePair(traitsOf({ ...ann, companyName: one }), traitsOf({ ...another, companyName: other }), measure)
      .hasCompany
  expect([hasCompany('Acme', null), hasCompany(null, 'Acme'), hasCompany(null, null)]).toEqual([true, true, false])
})
