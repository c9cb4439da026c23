/** The fields of a new person, in the order of the form; the record page has all others. */
export const newPersonFields = [
  'firstName',
  'lastName',
  'email',
  'mobile',
  'phone',
  'companyName',
  'companyRole',
  'addressLine1',
  'city',
  'postcode',
] as const
