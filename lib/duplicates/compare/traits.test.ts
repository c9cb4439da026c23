import { expect, test } from 'vitest'
import { type Person, traitsOf } from './traits.ts'

const nobody: Person = {
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
}

test('traitsOf takes the address and name of a desk for no evidence', () => {
  const { given, surname, local } = traitsOf({
    ...nobody,
    firstName: 'School',
    lastName: 'Office',
    email: 'office@school.example',
  })
  expect([given, surname, local]).toEqual(['', '', ''])
  expect(traitsOf({ ...nobody, email: 'Rosa.Poole+post@home.example' }).local).toBe('rosapoole')
})
