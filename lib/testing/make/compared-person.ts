import { type Person, type Traits, traitsOf } from '../../duplicates/compare/traits.ts'

/** A customer with only the given details. */
export function comparedPerson(over: Partial<Person>): Person {
  return {
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
  }
}

export function comparedTraits(over: Partial<Person>): Traits {
  return traitsOf(comparedPerson(over))
}
