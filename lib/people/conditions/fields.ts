import { customerTypeLabels, methodLabels, roleLabels, statusLabels } from '../labels.ts'

export const noteTypeLabels = {
  general: 'General',
  complaint: 'Complaint',
  compliment: 'Compliment',
  medical: 'Medical',
  special_requirement: 'Special requirement',
} as const

/** Every field a condition can test, by kind of test. Addresses carry the same names. */
export const fieldsOf = {
  text: {
    firstName: 'First name',
    lastName: 'Last name',
    email: 'Email',
    companyName: 'Company',
    companyRole: 'Position',
    companyDepartment: 'Department',
    addressLine1: 'Address',
    city: 'Town',
    county: 'County',
    postcode: 'Postcode',
    country: 'Country',
    vatNumber: 'VAT number',
  },
  phone: { phone: 'Phone or mobile' },
  choice: {
    status: 'Status',
    role: 'Role',
    customerType: 'Type',
    preferredContactMethod: 'Preferred contact',
  },
  flag: {
    marketingConsent: 'Agreed to marketing',
    smsConsent: 'Agreed to text messages',
    newsletterSubscribed: 'Newsletter',
    hasMedicalConditions: 'Has medical needs',
  },
  figure: {
    totalBookings: 'Bookings',
    totalSpent: 'Spent (£)',
    averageBookingValue: 'Average booking (£)',
    bookingsPerYear: 'Bookings a year',
  },
  moment: {
    firstBookingDate: 'First booking',
    lastBookingDate: 'Last booking',
    lastActivityDate: 'Last activity',
    lastLogin: 'Last sign-in',
    createdAt: 'Added',
    updatedAt: 'Changed',
  },
  day: { nextCertificateExpiry: 'Next expiry' },
  certificate: { certificate: 'Certificate' },
  course: { bookedCourse: 'Booked course', preferredCourse: 'Preferred course' },
  tag: { tag: 'Tag' },
  note: { note: 'Note' },
} as const

export type Kind = keyof typeof fieldsOf
export type FieldOf<K extends Kind> = keyof (typeof fieldsOf)[K] & string

export const choicesOf = {
  status: statusLabels,
  role: roleLabels,
  customerType: customerTypeLabels,
  preferredContactMethod: methodLabels,
} as const satisfies Record<FieldOf<'choice'>, Record<string, string>>

/** The kind of a field; undefined for an unknown name. */
export function kindOf(field: string): Kind | undefined {
  return kinds.find((kind) => Object.hasOwn(fieldsOf[kind], field))
}

export function fieldLabelOf(field: string): string {
  return fieldLabels.get(field) ?? field
}

const kinds: Kind[] = [
  'text',
  'phone',
  'choice',
  'flag',
  'figure',
  'moment',
  'day',
  'certificate',
  'course',
  'tag',
  'note',
]
const fieldLabels = new Map<string, string>(kinds.flatMap((kind) => Object.entries(fieldsOf[kind])))
