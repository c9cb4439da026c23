import { normaliseEmail } from '../../people/contact/normalise-email.ts'
import { joinName, normaliseName, normaliseText, splitName } from '../../people/contact/normalise-name.ts'
import { normalisePhone } from '../../people/contact/normalise-phone.ts'
import type { LegacyContact, ReasonCode } from './legacy-record.ts'
import { type Fields, firstGiven, firstRead, readObject } from './read-value.ts'

/** The booker, from the first of the three shapes that has one. */
export function readContact(fields: Fields, notes: Record<string, string>): LegacyContact {
  const document = readObject(fields.contactDetails)
  const row = readObject(fields.contact_details)
  const invoice = readObject(fields.invoiceDetails)

  const companyName = firstRead(normaliseText, document.company, fields.companyName, row.company, invoice.companyName)
  const type = firstGiven(fields.type)
  return {
    ...readName(document, fields, row),
    phone: readPhone([document.phone, fields.contactPhone, row.phone], notes),
    companyName: companyName ?? null,
    isCorporate: companyName !== undefined || (typeof type === 'string' && type.trim().toUpperCase() === 'CORPORATE'),
    ...readAddress(invoice, fields.companyAddress),
  }
}

/** The contact's email, or the reason why there is none. */
export function readContactEmail(fields: Fields): { email: string } | { reason: ReasonCode } {
  const given = [readObject(fields.contactDetails).email, fields.contactEmail, readObject(fields.contact_details).email]

  for (const value of given) {
    const read = normaliseEmail(value)
    if (read.kind === 'valid') return { email: read.email }
    if (read.kind === 'invalid') return { reason: 'invalid_email' }
  }
  return { reason: 'missing_email' }
}

function readName(document: Fields, fields: Fields, row: Fields) {
  const pair = normaliseName(document.firstName, document.lastName)
  if (pair) return { ...pair, wholeName: null }

  const split = firstRead((value) => splitWhole(value), fields.contactName, row.name)
  return split ?? { firstName: null, lastName: null, wholeName: null }
}

function splitWhole(value: unknown) {
  const whole = normaliseText(value)
  const name = whole === undefined ? undefined : splitName(whole)
  return name && { ...name, wholeName: whole?.includes(',') ? whole : joinName(name) }
}

function readPhone(given: unknown[], notes: Record<string, string>): string | null {
  const phone = firstRead(normalisePhone, ...given)
  if (phone && !phone.isValid) notes.phone = 'not a valid number, kept as typed'
  return phone?.number ?? null
}

function readAddress(invoice: Fields, companyAddress: unknown) {
  const other = readObject(companyAddress)
  const line = typeof companyAddress === 'string' && Object.keys(other).length === 0 ? companyAddress : undefined
  const text = (field: string) => firstRead(normaliseText, invoice[field], other[field]) ?? null

  return {
    addressLine1: text('addressLine1') ?? normaliseText(line?.replace(/\s*[\r\n]+\s*/g, ', ')) ?? null,
    addressLine2: text('addressLine2'),
    city: text('city'),
    postcode: text('postcode'),
    vatNumber: text('vatNumber'),
  }
}
