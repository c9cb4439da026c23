import { expect, test } from 'vitest'
import { comparedTraits } from '../../testing/make/compared-person.ts'

test('traitsOf takes the address and name of a desk for no evidence', () => {
  const { given, surname, local } = comparedTraits({
    firstName: 'School',
    lastName: 'Office',
    email: 'office@school.example',
  })
  expect([given, surname, local]).toEqual(['', '', ''])
  expect(comparedTraits({ email: 'Rosa.Poole+post@home.example' }).local).toBe('rosapoole')
})

test('traitsOf folds names, towns and companies to plain letters and digits', () => {
  const traits = comparedTraits({
    firstName: 'Zoë Anne',
    lastName: 'O’Brien-Smith',
    city: 'St. Ives',
    county: 'West Yorkshire',
    postcode: 'ls1 4ap',
    companyName: 'The Acme Widgets Co. Ltd',
  })
  expect(traits).toMatchObject({
    given: 'zoeanne',
    givenWords: ['zoe', 'anne'],
    surname: 'obriensmith',
    surnameWords: ['obrien', 'smith'],
    city: 'stives',
    county: 'westyorkshire',
    postcode: 'ls14ap',
    company: 'acmewidgets',
  })
  expect(comparedTraits({ firstName: 'Ann', lastName: 'Brown Jnr' })).toMatchObject({ surname: 'brown', rank: 2 })
})

test('traitsOf tells the house number from the street, and spells short forms out', () => {
  const of = (addressLine1: string, addressLine2 = '') => {
    const { houseNumber, street, place } = comparedTraits({ addressLine1, addressLine2 })
    return [houseNumber, street, place]
  }
  expect(of('14 Taylor St')).toEqual(['14', 'taylorstreet', ''])
  expect(of('14b Taylor Rd', 'Moor Ave')).toEqual(['14b', 'taylorroad', 'mooravenue'])
  expect(of('Apt 3, 14 Taylor Street')).toEqual(['3', 'flattaylorstreet', ''])
  expect(of('Moorside')).toEqual(['', 'moorside', ''])
})

test('traitsOf keeps the last ten digits of a number, each once, and none under six', () => {
  const phones = (phone: string | null, mobile: string | null) => comparedTraits({ phone, mobile }).phones
  expect(phones('+447400123456', '07400 123456')).toEqual(['7400123456'])
  expect(phones('+441134960000', '0044 7400 123456')).toEqual(['1134960000', '7400123456'])
  expect(phones('123456', '012345')).toEqual(['123456'])
  expect(phones(null, null)).toEqual([])
})

test('traitsOf reads a date of eight digits, and none else', () => {
  const births = ['1980-03-05', '19800305', '1980-3-5', '', null].map(
    (dateOfBirth) => comparedTraits({ dateOfBirth }).birth,
  )
  expect(births).toEqual(['19800305', '19800305', '', '', ''])
})

test('traitsOf splits an email, and marks colleagues', () => {
  expect(comparedTraits({ email: 'Rosa.Poole@Home.example' })).toMatchObject({
    local: 'rosapoole',
    domain: 'home.example',
    isStaff: false,
  })
  expect(comparedTraits({})).toMatchObject({ local: '', domain: '' })
  expect(comparedTraits({ email: 'office@home.example' })).toMatchObject({ local: '', domain: '' })
  expect(['admin', 'instructor'].map((role) => comparedTraits({ role }).isStaff)).toEqual([true, true])
})

test.each([
  ['belle.roberts1@home.example', null, null, 'belle', 'roberts'],
  ['belle.roberts+post@home.example', null, null, 'belle', 'roberts'],
  ['belle_roberts@home.example', null, null, 'belle', 'roberts'],
  ['belle@home.example', null, null, '', ''],
  ['belle.ann.roberts@home.example', null, null, '', ''],
  ['bellroberts@home.example', null, 'Roberts', 'bell', ''],
  ['belle.roberts@home.example', 'Belle', null, '', 'roberts'],
  ['belle.roberts@home.example', 'Belle', 'Roberts', '', ''],
  ['belle@home.example', null, 'Roberts', '', ''],
])('traitsOf finds in %s, beside %s and %s, the names %s and %s', (email, firstName, lastName, given, surname) => {
  expect(comparedTraits({ email, firstName, lastName }).hinted).toEqual({ given, surname })
})
