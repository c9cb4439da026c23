import { normaliseEmail } from '../../people/contact/normalise-email.ts'
import { readAmount } from '../records/read-amount.ts'
import { firstDate, readMoment } from '../records/read-moment.ts'
import { readPaymentStatus, readStatus } from '../records/read-status.ts'
import { type Fields, firstGiven, readObject } from '../records/read-value.ts'
import { fromTypedDate, toReadDate } from './typed-date.ts'

/** One field of a row to review, as the form shows it. `wrong` says how to correct it; `choices` are all it may say. */
export type ReviewField = { path: string; label: string; value: string; wrong?: string; choices?: readonly string[] }

type Known = {
  label: string
  /** The paths in the three generations: document, flat, live row. */
  paths: [string, string, string]
  fault?: (value: unknown) => string | undefined
  choices?: readonly string[]
  /** Shown and typed as people write dates, stored as the importer reads them. */
  isDate?: true
  /** Shown even if the row does not have it. */
  isNeeded?: true
}

const dateFault = 'Write a date, such as 3/3/2025.'
const statuses = ['Pending', 'Confirmed', 'Paid', 'Attended', 'Completed', 'Cancelled', 'No show', 'Refunded']
const paymentStatuses = ['Pending', 'Paid', 'Refunded', 'Failed']

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
  { label: 'Course date', paths: ['courseDate', '', ''], isDate: true },
  {
    label: 'Status',
    paths: ['status', 'status', 'status'],
    fault: (value) => (readStatus(value) ? undefined : nameUnknown(value)),
    choices: statuses,
    isNeeded: true,
  },
  {
    label: 'Payment status',
    paths: ['', 'paymentStatus', 'payment_status'],
    fault: paymentStatusFault,
    choices: paymentStatuses,
  },
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
    isDate: true,
    isNeeded: true,
  },
  { label: 'Changed on', paths: ['updatedAt', 'updatedAt', ''], fault: optionalDateFault, isDate: true },
  { label: 'Paid on', paths: ['paymentDate', 'paymentDate', ''], fault: optionalDateFault, isDate: true },
]

/** Every path of a field. */
export const reviewPaths = [...new Set(known.flatMap(({ paths }) => paths.filter(Boolean)))]

const datePaths = new Set(known.flatMap(({ paths, isDate }) => (isDate ? paths.filter(Boolean) : [])))

/** The fields of a row that a colleague may correct, faulty ones marked. Health data is left out. */
export function listReviewFields(fields: Fields, reasons: readonly string[]): ReviewField[] {
  return known.flatMap(({ label, paths, fault, choices, isNeeded }) => {
    const given = paths.find((path) => firstGiven(valueAt(fields, path)) !== undefined)
    const path = given ?? (isNeeded ? paths[shapeOf(fields)] : undefined)
    if (!path) return []

    const value = valueAt(fields, path)
    const wrong = fault?.(value) ?? conflict(label, reasons)
    return [{ path, label, value: toShown(path, value), ...(wrong && { wrong }), ...(choices && { choices }) }]
  })
}

/** The row with the typed values, dates as the importer reads them; a value not edited stays exactly as it came. */
export function mendFields(fields: Fields, typed: Record<string, string>): Fields {
  const mended: Fields = { ...fields }
  for (const [path, text] of Object.entries(typed)) {
    if (text === toShown(path, valueAt(fields, path))) continue
    const value = datePaths.has(path) ? (fromTypedDate(text) ?? text) : text
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

function toShown(path: string, value: unknown): string {
  return (datePaths.has(path) ? toReadDate(value) : undefined) ?? toText(value)
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

function nameUnknown(value: unknown): string {
  const text = toText(value).trim()
  return text ? `It says “${text}”, which is not known here.` : 'It is blank. Choose one.'
}

function paymentStatusFault(value: unknown): string | undefined {
  return firstGiven(value) === undefined || readPaymentStatus(value) ? undefined : nameUnknown(value)
}

function optionalDateFault(value: unknown): string | undefined {
  return firstDate(value) === undefined || readMoment(value) ? undefined : dateFault
}

function conflict(label: string, reasons: readonly string[]): string | undefined {
  if (label === 'Reference' && reasons.includes('reference_conflict'))
    return 'Another person’s booking has this reference too.'
  if (label === 'Email' && reasons.includes('erased_person'))
    return 'The person with this address asked to be forgotten.'
  return undefined
}
