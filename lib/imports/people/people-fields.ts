import { fieldLabels } from '../../people/labels.ts'
import { textFields } from '../../people/record/writable-fields.ts'

/** The fields a file may give of a person. `name` is a full name, split if no column holds its parts. */
export const peopleFields = [...textFields, 'country', 'customerType', 'name'] as const

export type PeopleField = (typeof peopleFields)[number]

export const fieldNames: Record<PeopleField, string> = { ...fieldLabels, name: 'Whole name' }

/** The usual names of the field's column, without capitals and punctuation, likeliest first. */
export const usualNames: Record<PeopleField, string[]> = {
  email: ['email', 'emailaddress', 'mail', 'email1'],
  firstName: ['firstname', 'givenname', 'forename', 'first', 'given'],
  lastName: ['lastname', 'surname', 'familyname', 'last', 'family'],
  name: ['fullname', 'name', 'contactname', 'customername'],
  phone: ['phone', 'phonenumber', 'telephone', 'tel', 'phone1', 'landline', 'homephone', 'workphone'],
  mobile: ['mobile', 'mobilephone', 'mobilenumber', 'cell', 'cellphone'],
  addressLine1: ['addressline1', 'address1', 'address', 'street', 'streetaddress', 'line1'],
  addressLine2: ['addressline2', 'address2', 'line2'],
  city: ['city', 'town', 'towncity', 'posttown'],
  county: ['county', 'region'],
  postcode: ['postcode', 'postalcode', 'postal', 'zip', 'zipcode'],
  country: ['country'],
  companyName: ['companyname', 'company', 'organisation', 'organization', 'employer'],
  companyRole: ['companyrole', 'jobtitle', 'position'],
  companyDepartment: ['companydepartment', 'department'],
  vatNumber: ['vatnumber', 'vat', 'vatno'],
  customerType: ['customertype'],
  notes: ['notes', 'remarks'],
}

/** `first_name`, as the command spells it. */
export function spell(field: string): string {
  return field.replaceAll(/[A-Z\d]/g, (letter) => `_${letter.toLowerCase()}`)
}
