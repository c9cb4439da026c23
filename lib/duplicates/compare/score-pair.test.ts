import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rarityOf } from './rarity.ts'
import { comparePair, type Rates, scoreOf } from './score-pair.ts'
import { type Person, traitsOf } from './traits.ts'

const measure = { rarity: rarityOf(new Map([['', 1000]])), shareOfBirth: () => 0.0005 }
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

function judge(one: Person, other: Person) {
  const compared = comparePair(traitsOf(one), traitsOf(other), measure)
  return compared.isBarred ? 'barred' : scoreOf(compared.bits, rates)
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
      expect(judge(a, b)).toEqual(judge(b, a))
    }),
  )
})

describe('one person', () => {
  test.each<[string, Partial<Person>]>([
    ['a typing slip', { lastName: 'Borwn' }],
    ['a nickname', { firstName: 'Nancy' }],
    ['first and last name swapped', { firstName: 'Brown', lastName: 'Ann' }],
    ['day and month of birth swapped', { dateOfBirth: '1980-05-03' }],
    ['the wrong month of birth', { dateOfBirth: '1980-11-05' }],
    ['a date of birth not known', { dateOfBirth: null, mobile: ann.mobile }],
  ])('%s', (_, over) => expect(judge(ann, { ...another, mobile: null, ...over })).toBeGreaterThan(0))
})

test('an address speaks for a name that is missing, unless it says another', () => {
  const nameless = { ...another, firstName: null, addressLine1: null, postcode: null, phone: null, mobile: null }
  const judged = (email: string) => Number(judge({ ...ann, email: null }, { ...nameless, email }))
  expect(judged('ann.brown@home.example')).toBeGreaterThan(judged('tom.brown@home.example') + 4)
})

test('an address made of names says little at another provider, one with a number much', () => {
  const bare = { addressLine1: null, postcode: null, phone: null, mobile: null, dateOfBirth: null }
  const moved = (local: string) =>
    Number(
      judge(
        { ...ann, ...bare, email: `${local}@home.example` },
        { ...another, ...bare, email: `${local}@work.example` },
      ),
    )
  expect(moved('ann.brown76')).toBeGreaterThan(moved('ann.brown') + 3)
})

describe('two people', () => {
  test.each<[string, Partial<Person>]>([
    ['a household', { firstName: 'Peter', dateOfBirth: '1978-11-30' }],
    ['father and son of one name', { dateOfBirth: '2008-10-21' }],
    ['twins, each with their own address and mobile', { firstName: 'Olga' }],
    ['twins who share an address, each with their own mobile', { firstName: 'Olga', email: ann.email }],
    ['father and son of one name and one address', { dateOfBirth: '2008-10-21', email: ann.email }],
  ])('%s: facts that cannot both be wrong', (_, over) => expect(judge(ann, { ...another, ...over })).toBe('barred'))

  test('twins', () => expect(judge(ann, { ...another, firstName: 'Olga', mobile: null })).toBeLessThan(0))

  test('initials of their own are no slip in an address', () => {
    const home = (email: string) => ({ email, dateOfBirth: null })
    const [abrown, obrown] = [home('abrown@brown.example'), home('obrown@brown.example')]
    expect(judge({ ...ann, ...abrown }, { ...another, ...obrown, firstName: 'Olga' })).toBe('barred')
  })

  test('a customer and a colleague', () => expect(judge(ann, { ...ann, id: 'b', role: 'admin' })).toBe('barred'))

  test('colleagues who share a switchboard and a surname', () => {
    const work = { companyName: 'Acme Widgets', dateOfBirth: null, mobile: null }
    const colleague = { ...another, ...work, firstName: 'Olga', email: 'olga@acme.example' }
    expect(judge({ ...ann, ...work, email: 'ann@acme.example' }, colleague)).toBeLessThan(0)
  })
})
