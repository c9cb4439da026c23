import { noMoney } from '../../core/money.ts'
import { normaliseText } from '../../people/contact/normalise-name.ts'
import type { LegacyBooking, LegacyRecord, ReasonCode } from './legacy-record.ts'
import { readContact, readContactEmail } from './read-contact.ts'
import { firstDate, readDay, readMoment } from './read-moment.ts'
import { type Amounts, readAmounts, readPayment } from './read-money.ts'
import { countSeats, listParticipants, readParticipant } from './read-participants.ts'
import { collapseText, readReference } from './read-reference.ts'
import { hasSensitive } from './read-sealed.ts'
import { type BookingStatus, readPaymentStatus, readStatus } from './read-status.ts'
import { type Fields, firstGiven, readObject } from './read-value.ts'

const noAmounts: Amounts = { totalAmount: noMoney, discountAmount: noMoney, finalAmount: noMoney }

/** Reads one record as the union of the three shapes, without guessing its shape. */
export function readRecord(fields: Fields): LegacyRecord {
  const reasons: ReasonCode[] = []
  const notes: Record<string, string> = {}

  const email = readContactEmail(fields)
  if ('reason' in email) reasons.push(email.reason)
  const amounts = readAmounts(fields, notes)
  if (!amounts) reasons.push('invalid_amount')
  const dates = readDates(fields)
  if (!dates.areGood) reasons.push('invalid_date')
  const status = readStatuses(fields)
  if (!status) reasons.push('unknown_status')

  const listed = listParticipants(fields)
  const facts = { ...(status ?? noStatus), finalAmount: (amounts ?? noAmounts).finalAmount }
  return {
    reasons,
    notes,
    reference: readReference(fields, notes),
    email: 'email' in email ? email.email : null,
    createdAt: dates.createdAt ?? null,
    effectiveAt: dates.updatedAt ?? dates.createdAt ?? null,
    contact: readContact(fields, notes),
    booking: readBooking(fields, facts.status, amounts ?? noAmounts, listed.length, notes),
    payment: readPayment(fields, facts, dates, notes),
    participants: listed.map(readParticipant),
    hasSensitive: hasSensitive(fields, listed),
  }
}

type Statuses = {
  status: BookingStatus
  isPaid: boolean
  isRefunded: boolean
  paymentStatus: ReturnType<typeof readPaymentStatus>
}

const noStatus: Statuses = { status: 'pending', isPaid: false, isRefunded: false, paymentStatus: undefined }

/**
 * Undefined if the status is missing or unknown, or the payment status is unknown. The payment status may be missing.
 */
function readStatuses(fields: Fields): Statuses | undefined {
  const status = readStatus(firstGiven(fields.status))
  const given = firstGiven(fields.paymentStatus, fields.payment_status)
  const paymentStatus = given === undefined ? undefined : readPaymentStatus(given)
  return status && (given === undefined || paymentStatus) ? { ...status, paymentStatus } : undefined
}

function readDates(fields: Fields) {
  const created = readMoment(firstDate(fields.createdAt, fields.created_at))
  const updated = readIfGiven(firstDate(fields.updatedAt))
  const paid = readIfGiven(firstDate(fields.paymentDate))
  const areGood = created !== undefined && updated !== 'bad' && paid !== 'bad'
  return { createdAt: created, updatedAt: good(updated), paymentDate: good(paid), areGood }
}

function readIfGiven(value: unknown): Date | 'bad' | undefined {
  return value === undefined ? undefined : (readMoment(value) ?? 'bad')
}

function good(moment: Date | 'bad' | undefined): Date | undefined {
  return moment === 'bad' ? undefined : moment
}

function readBooking(
  fields: Fields,
  status: BookingStatus,
  amounts: Amounts,
  listed: number,
  notes: Record<string, string>,
): LegacyBooking {
  const row = readObject(fields.contact_details)
  return {
    ...amounts,
    status,
    type: readType(firstGiven(fields.type), notes),
    courseName: collapseText(firstGiven(fields.courseName, fields.courseType)),
    courseDate: readCourseDate(firstDate(fields.courseDate), notes),
    seats: countSeats(fields, listed, notes),
    discountReason: normaliseText(fields.discountReason) ?? null,
    specialRequirements: toText(firstGiven(fields.specialRequirements, row.specialRequirements)) ?? null,
    invoiceDetails: readInvoice(fields),
    termsAccepted: fields.confirmedTermsAndConditions === true || fields.confirmedTermsAndConditions === 'true',
  }
}

function readType(value: unknown, notes: Record<string, string>): LegacyBooking['type'] {
  const type = typeof value === 'string' ? value.trim().toLowerCase() : undefined
  if (type === 'individual' || type === 'group' || type === 'corporate') return type
  if (value !== undefined) notes.type = 'not known, taken as individual'
  return 'individual'
}

function readCourseDate(value: unknown, notes: Record<string, string>): string | null {
  const day = readDay(value)
  if (value !== undefined && day === undefined) notes.courseDate = 'not a date, dropped'
  return day ?? null
}

function readInvoice(fields: Fields): Record<string, string> {
  const invoice = readObject(fields.invoiceDetails)
  const known = ['companyName', 'addressLine1', 'addressLine2', 'city', 'postcode', 'vatNumber']
  const given = known.map((field): [string, string | undefined] => [field, normaliseText(invoice[field])])
  return Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() : undefined
}
