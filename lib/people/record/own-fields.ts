import { personPatch } from './person-input.ts'
import { emptyFields, type PersonPatch } from './writable-fields.ts'

/**
 * The fields a customer may write. Role, status, company and notes belong to the office; a new email address needs a
 * code.
 */
export const ownFields = [
  'firstName',
  'lastName',
  'phone',
  'mobile',
  'addressLine1',
  'addressLine2',
  'city',
  'county',
  'postcode',
  'country',
  'preferredContactMethod',
] as const

export const ownPatch = personPatch.pick({
  firstName: true,
  lastName: true,
  phone: true,
  mobile: true,
  addressLine1: true,
  addressLine2: true,
  city: true,
  county: true,
  postcode: true,
  country: true,
  preferredContactMethod: true,
})

/** Every field; missing ones become empty. */
export function wholeOwn(given: PersonPatch): PersonPatch {
  return { ...Object.fromEntries(ownFields.map((field) => [field, emptyFields[field]])), ...given }
}
