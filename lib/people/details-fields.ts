/** What an admin may correct on a record, in the order of the form. */
export const editableFields = [
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
] as const

export type PersonDetails = Record<(typeof editableFields)[number], string | null>
