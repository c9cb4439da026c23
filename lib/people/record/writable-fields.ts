import type { customerTypeLabels, methodLabels, statusLabels } from '../labels.ts'

/** The plain text fields of a person, in the order of the form. */
export const textFields = [
  'firstName',
  'lastName',
  'email',
  'mobile',
  'phone',
  'addressLine1',
  'addressLine2',
  'city',
  'county',
  'postcode',
  'companyName',
  'companyRole',
  'companyDepartment',
  'vatNumber',
  'notes',
] as const

/** The fields a colleague may write. Role, figures, consents and timestamps have verbs of their own. */
export const writableFields = [...textFields, 'country', 'status', 'customerType', 'preferredContactMethod'] as const

export type WritableField = (typeof writableFields)[number]

export type PersonFields = Record<(typeof textFields)[number], string | null> & {
  country: string
  status: keyof typeof statusLabels
  customerType: keyof typeof customerTypeLabels
  preferredContactMethod: keyof typeof methodLabels
}

/** The fields that were given. */
export type PersonPatch = { [Field in WritableField]?: PersonFields[Field] | undefined }

/**
 * The value of a field left out of a PUT. Status and role keep theirs, so that leaving out a word lets no one back in.
 */
export const emptyFields: Omit<PersonFields, 'status'> = {
  firstName: null,
  lastName: null,
  email: null,
  mobile: null,
  phone: null,
  addressLine1: null,
  addressLine2: null,
  city: null,
  county: null,
  postcode: null,
  companyName: null,
  companyRole: null,
  companyDepartment: null,
  vatNumber: null,
  notes: null,
  country: 'UK',
  customerType: 'individual',
  preferredContactMethod: 'email',
}
