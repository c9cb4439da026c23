import { customerTypeLabels, methodLabels, roleLabels, statusLabels } from '../../labels.ts'

/** How a value is written: `yes` is a flag, `moment` has a time, `day` has none. */
export type ColumnKind = 'text' | 'number' | 'money' | 'yes' | 'choice' | 'moment' | 'day'

/** Every column that the list and its export can show, in the order of the list. */
export const listColumns = {
  name: { label: 'Name', kind: 'text' },
  email: { label: 'Email', kind: 'text' },
  phone: { label: 'Phone', kind: 'text' },
  company: { label: 'Company', kind: 'text' },
  companyRole: { label: 'Position', kind: 'text' },
  companyDepartment: { label: 'Department', kind: 'text' },
  address: { label: 'Address', kind: 'text' },
  city: { label: 'Town', kind: 'text' },
  county: { label: 'County', kind: 'text' },
  postcode: { label: 'Postcode', kind: 'text' },
  country: { label: 'Country', kind: 'text' },
  vatNumber: { label: 'VAT number', kind: 'text' },
  status: { label: 'Status', kind: 'choice' },
  role: { label: 'Role', kind: 'choice' },
  customerType: { label: 'Type', kind: 'choice' },
  preferredContactMethod: { label: 'Prefers', kind: 'choice' },
  marketingConsent: { label: 'Marketing', kind: 'yes' },
  smsConsent: { label: 'Texts', kind: 'yes' },
  newsletterSubscribed: { label: 'Newsletter', kind: 'yes' },
  hasMedicalConditions: { label: 'Medical needs', kind: 'yes' },
  tags: { label: 'Tags', kind: 'text' },
  notes: { label: 'Notes', kind: 'number' },
  totalBookings: { label: 'Bookings', kind: 'number' },
  totalSpent: { label: 'Spent', kind: 'money' },
  averageBookingValue: { label: 'Average', kind: 'money' },
  bookingsPerYear: { label: 'A year', kind: 'number' },
  preferredCourse: { label: 'Books most', kind: 'text' },
  nextCertificateExpiry: { label: 'Next expiry', kind: 'day' },
  firstBookingDate: { label: 'First booking', kind: 'moment' },
  lastBookingDate: { label: 'Last booking', kind: 'moment' },
  lastLogin: { label: 'Last sign-in', kind: 'moment' },
  createdAt: { label: 'Added', kind: 'moment' },
  lastActivityDate: { label: 'Last activity', kind: 'moment' },
} as const satisfies Record<string, { label: string; kind: ColumnKind }>

export type ColumnName = keyof typeof listColumns

export function isColumnName(name: string): name is ColumnName {
  return Object.hasOwn(listColumns, name)
}

export const columnNames: ColumnName[] = Object.keys(listColumns).filter(isColumnName)

export const columnsAtFirst: ColumnName[] = [
  'name',
  'email',
  'company',
  'status',
  'totalBookings',
  'totalSpent',
  'lastActivityDate',
]

const choiceLabels: Partial<Record<ColumnName, Record<string, string>>> = {
  status: statusLabels,
  role: roleLabels,
  customerType: customerTypeLabels,
  preferredContactMethod: methodLabels,
}

/** A value of a closed set in words. */
export function choiceLabelOf(column: ColumnName, value: string): string {
  return choiceLabels[column]?.[value] ?? value
}
