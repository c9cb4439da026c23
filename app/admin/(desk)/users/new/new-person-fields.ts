/** What is asked of someone new, in the order of the form; everything else can be written on their record. */
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
