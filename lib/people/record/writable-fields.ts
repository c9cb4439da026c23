import type { customerTypeLabels, methodLabels, statusLabels } from '../labels.ts'

/** The fields of a person that are plain text or nothing, in the order of the form. */
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

/** What whoever may edit people may write. Role, figures, consents and moments belong to verbs of their own. */
export const writableFields = [...textFields, 'country', 'status', 'customerType', 'preferredContactMethod'] as const

export type WritableField = (typeof writableFields)[number]

export type PersonFields = Record<(typeof textFields)[number], string | null> & {
  country: string
  status: keyof typeof statusLabels
  customerType: keyof typeof customerTypeLabels
  preferredContactMethod: keyof typeof methodLabels
}

/** The fields that are meant to change. */
export type PersonPatch = { [Field in WritableField]?: PersonFields[Field] | undefined }

/** What a field becomes that is left out where the whole person is given. Nobody is let in again by leaving a word out. */
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
