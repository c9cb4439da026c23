import { normaliseEmail } from '../../people/contact/normalise-email.ts'
import { readAmount } from '../records/read-amount.ts'
import { firstDate, readMoment } from '../records/read-moment.ts'
import { readPaymentStatus, readStatus } from '../records/read-status.ts'
import { type Fields, firstGiven, readObject } from '../records/read-value.ts'

/** One field of a row to review, as the form shows it. `wrong` says how to correct it. */
export type ReviewField = { path: string; label: string; value: string; wrong?: string }

type Known = {
  label: string
  /** The paths in the three generations: document, flat, live row. */
  paths: [string, string, string]
  fault?: (value: unknown) => string | undefined
  /** Shown even if the row does not have it. */
  isNeeded?: true
}

const dateFault = 'Write it as 2025-03-03 09:30 or 03/03/2025 09:30.'

const known: Known[] = [
  { label: 'Reference', paths: ['bookingReference', 'confirmationCode', 'booking_reference'] },
  { label: 'First name', paths: ['contactDetails.firstName', '', ''] },
  { label: 'Last name', paths: ['contactDetails.lastName', '', ''] },
  { label: 'Name', paths: ['', 'contactName', 'contact_details.name'] },
  {
    label: 'Email',
    paths: ['contactDetails.email', 'contactEmail', 'contact_details.email'],
    fault: emailFault,
    isNeeded: true,
  },
  { label: 'Phone', paths: ['contactDetails.phone', 'contactPhone', 'contact_details.phone'] },
  { label: 'Company', paths: ['contactDetails.company', 'companyName', 'contact_details.company'] },
  { label: 'Course', paths: ['courseName', 'courseType', ''] },
  { label: 'Course date', paths: ['courseDate', '', ''] },
  { label: 'Status', paths: ['status', 'status', 'status'], fault: statusFault, isNeeded: true },
  { label: 'Payment status', paths: ['', 'paymentStatus', 'payment_status'], fault: paymentStatusFault },
  {
    label: 'Amount in pounds',
    paths: ['finalAmount', 'totalPrice', 'payment_amount'],
    fault: (value) => (readAmount(value) === undefined ? 'Write pounds and pence, such as 75.00.' : undefined),
    isNeeded: true,
  },
  {
    label: 'Booked on',
    paths: ['createdAt', 'createdAt', 'created_at'],
    fault: (value) => (readMoment(value) ? undefined : dateFault),
    isNeeded: true,
  },
  { label: 'Changed on', paths: ['updatedAt', 'updatedAt', ''], fault: optionalDateFault },
  { label: 'Paid on', paths: ['paymentDate', 'paymentDate', ''], fault: optionalDateFault },
]

/** Every path of a field. */
export const reviewPaths = [...new Set(known.flatMap(({ paths }) => paths.filter(Boolean)))]

/** The fields of a row that a colleague may correct, faulty ones marked. Health data is left out. */
export function listReviewFields(fields: Fields, reasons: readonly string[]): ReviewField[] {
  return known.flatMap(({ label, paths, fault, isNeeded }) => {
    const given = paths.find((path) => firstGiven(valueAt(fields, path)) !== undefined)
    const path = given ?? (isNeeded ? paths[shapeOf(fields)] : undefined)
    if (!path) return []

    const value = valueAt(fields, path)
    const wrong = fault?.(value) ?? conflict(label, reasons)
    return [{ path, label, value: toText(value), ...(wrong && { wrong }) }]
  })
}

/** The row with the typed values; a value not edited stays exactly as it came. */
export function mendFields(fields: Fields, typed: Record<string, string>): Fields {
  const mended: Fields = { ...fields }
  for (const [path, value] of Object.entries(typed)) {
    if (value === toText(valueAt(fields, path))) continue
    const [head = '', inner] = path.split('.')
    mended[head] = inner === undefined ? value : { ...readObject(mended[head]), [inner]: value }
  }
  return mended
}

function valueAt(fields: Fields, path: string): unknown {
  if (path === '') return undefined
  const [head = '', inner] = path.split('.')
  return inner === undefined ? fields[head] : readObject(fields[head])[inner]
}

function shapeOf(fields: Fields): 0 | 1 | 2 {
  if ('contact_details' in fields || 'booking_reference' in fields || 'created_at' in fields) return 2
  return 'contactEmail' in fields || 'confirmationCode' in fields || 'totalPrice' in fields ? 1 : 0
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function emailFault(value: unknown): string | undefined {
  switch (normaliseEmail(value).kind) {
    case 'missing':
      return 'Enter an email address.'
    case 'invalid':
      return 'Enter one plain email address.'
    default:
      return undefined
  }
}

function statusFault(value: unknown): string | undefined {
  if (readStatus(value)) return undefined
  return 'Use pending, confirmed, paid, attended, completed, cancelled, no show or refunded.'
}

function paymentStatusFault(value: unknown): string | undefined {
  if (firstGiven(value) === undefined || readPaymentStatus(value)) return undefined
  return 'Use pending, paid, refunded or failed, or leave it empty.'
}

function optionalDateFault(value: unknown): string | undefined {
  return firstDate(value) === undefined || readMoment(value) ? undefined : dateFault
}

function conflict(label: string, reasons: readonly string[]): string | undefined {
  if (label !== 'Reference' || !reasons.includes('reference_conflict')) return undefined
  return 'Bookings of different people carry this reference. Give one its own, or correct its email.'
}
