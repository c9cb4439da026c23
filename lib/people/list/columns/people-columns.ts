import type { Column, Shape, Value } from '../../../lists/columns.ts'
import { customerTypeLabels, methodLabels, roleLabels, statusLabels, statusTones } from '../../labels.ts'

const extra = { rank: 3, isExtra: true } as const
const text = { ...extra, width: 140, quiet: true } as const
const short = { ...extra, width: 104, quiet: true } as const
const figure = { ...extra, width: 96, kind: 'number' } as const
const moment = { ...extra, width: 128, quiet: true, kind: 'moment' } as const

/** Every column that the list and its file can show, in order. */
const shapes = {
  name: { label: 'Name', width: 200, phone: 1 },
  email: { label: 'Email', width: 208, rank: 3, phone: 3, quiet: true },
  phone: { label: 'Phone', ...text },
  company: { label: 'Company', width: 160, rank: 2, quiet: true },
  companyRole: { label: 'Position', ...text },
  companyDepartment: { label: 'Department', ...text },
  address: { label: 'Address', ...text, width: 200 },
  city: { label: 'Town', ...text },
  county: { label: 'County', ...text },
  postcode: { label: 'Postcode', ...short },
  country: { label: 'Country', ...text },
  vatNumber: { label: 'VAT number', ...text },
  status: { label: 'Status', width: 112, rank: 2 },
  role: { label: 'Role', ...short },
  customerType: { label: 'Type', ...short },
  preferredContactMethod: { label: 'Prefers', ...short },
  marketingConsent: { label: 'Marketing', ...short, kind: 'yes' },
  smsConsent: { label: 'Texts', ...short, kind: 'yes' },
  newsletterSubscribed: { label: 'Newsletter', ...short, kind: 'yes' },
  hasMedicalConditions: { label: 'Medical needs', ...short, width: 124, kind: 'yes' },
  tags: { label: 'Tags', ...text, width: 168, rank: 2 },
  notes: { label: 'Notes', ...figure },
  totalBookings: { label: 'Bookings', width: 96, kind: 'number' },
  totalSpent: { label: 'Spent', width: 112, phone: 2, kind: 'money' },
  averageBookingValue: { label: 'Average', ...figure, kind: 'money' },
  bookingsPerYear: { label: 'A year', ...figure },
  preferredCourse: { label: 'Books most', ...text },
  nextCertificateExpiry: { label: 'Next expiry', ...moment, kind: 'day', align: 'right' },
  firstBookingDate: { label: 'First booking', ...moment },
  lastBookingDate: { label: 'Last booking', ...moment },
  lastLogin: { label: 'Last sign-in', ...moment },
  createdAt: { label: 'Added', ...moment },
  lastActivityDate: { label: 'Last activity', width: 136, phone: 4, quiet: true, kind: 'moment' },
} as const satisfies Record<string, Shape>

export type ColumnName = keyof typeof shapes

/** A person as the list reads them: the columns that show, as text. */
export type PersonCells = { id: string } & Record<ColumnName, string | null>

export const columnNames = Object.keys(shapes).filter((name): name is ColumnName => Object.hasOwn(shapes, name))

export const peopleColumns: Record<string, Column<PersonCells>> = Object.fromEntries(
  columnNames.map((name) => [name, columnOf(name)]),
)

function columnOf(name: ColumnName): Column<PersonCells> {
  const column = { ...shapes[name], value: (row: PersonCells) => inWords(name, row[name]) }
  return name === 'name' ? { ...column, href: (row) => `/admin/users/${row.id}` } : column
}

const words: Partial<Record<ColumnName, Record<string, string>>> = {
  status: statusLabels,
  role: roleLabels,
  customerType: customerTypeLabels,
  preferredContactMethod: methodLabels,
}

function inWords(name: ColumnName, value: string | null): Value {
  if (value === null) return null
  const word = words[name]?.[value] ?? value
  return name === 'status' ? { word, tone: toneOf(value) } : word
}

function toneOf(status: string) {
  return status === 'active' || status === 'suspended' ? statusTones[status] : statusTones.inactive
}
