import { squeezeReference } from '../../core/reference.ts'
import { hashText } from './hash-record.ts'
import { type Fields, firstGiven } from './read-value.ts'

/** The most an index can hold in any alphabet; no real reference is longer. */
const longest = 200

/** The reference of the booking; null if it holds no letter or digit. */
export function readReference(fields: Fields, notes: Record<string, string>): string | null {
  const text = collapseText(firstGiven(fields.bookingReference, fields.confirmationCode, fields.booking_reference))
  const key = text === null ? '' : squeezeReference(text)
  if (text === null || key === '') return null
  if (text.length <= longest) return text

  notes.reference = `longer than ${longest} characters, shortened`
  return key.length <= longest ? key : `LEG-${shorten(key)}`
}

/** The payment's reference, if given; payments are compared by the exact text. */
export function readPaymentReference(fields: Fields, notes: Record<string, string>): string | null {
  const text = collapseText(firstGiven(fields.paymentReference))
  if (text === null || text.length <= longest) return text

  notes.paymentReference = `longer than ${longest} characters, shortened`
  return `PAY-${shorten(text)}`
}

/** Text with its spaces collapsed; null for other values. */
export function collapseText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value).replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

function shorten(text: string): string {
  return hashText(text).slice(0, 12)
}
