import type { ColumnName } from '#lib/people/list/columns/column-names.ts'

/** `width` in pixels, the least a column needs. `rank`: 2 and 3 go first where it is narrow. `phone`: its place in the two lines of a row on a phone. */
type Shape = { width: number; align?: 'right'; rank?: 2 | 3; phone?: 1 | 2 | 3 | 4; quiet?: true }

const text: Shape = { width: 140, rank: 3, quiet: true }
const short: Shape = { width: 104, rank: 3, quiet: true }
const figure: Shape = { width: 96, align: 'right', rank: 3 }
const moment: Shape = { width: 128, align: 'right', rank: 3, quiet: true }

const shapes: Partial<Record<ColumnName, Shape>> = {
  name: { width: 200, phone: 1 },
  email: { width: 208, rank: 3, phone: 3, quiet: true },
  company: { width: 160, rank: 2, quiet: true },
  status: { width: 112, rank: 2 },
  address: { width: 200, rank: 3, quiet: true },
  tags: { width: 168, rank: 2, quiet: true },
  totalBookings: { width: 96, align: 'right' },
  totalSpent: { width: 112, align: 'right', phone: 2 },
  lastActivityDate: { width: 136, align: 'right', phone: 4, quiet: true },
  postcode: short,
  role: short,
  customerType: short,
  preferredContactMethod: short,
  marketingConsent: short,
  smsConsent: short,
  newsletterSubscribed: short,
  hasMedicalConditions: { ...short, width: 124 },
  notes: figure,
  averageBookingValue: figure,
  bookingsPerYear: figure,
  nextCertificateExpiry: moment,
  firstBookingDate: moment,
  lastBookingDate: moment,
  lastLogin: moment,
  createdAt: moment,
}

export function shapeOf(column: ColumnName): Shape {
  return shapes[column] ?? text
}

/** What the columns and the boxes before them need at least, for the style sheet to scroll where there is less room. */
export function leastWidth(columns: readonly ColumnName[]): number {
  return columns.reduce((sum, column) => sum + shapeOf(column).width, 46)
}
