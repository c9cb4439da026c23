import { hashText } from './hash-record.ts'
import { type Fields, firstGiven } from './read-value.ts'

/** What an index can hold whatever the letters; nobody's reference is longer. */
const longest = 200

/** What the booking is called; null when nothing is left of it once spaces and dashes are taken away. */
export function readReference(fields: Fields, notes: Record<string, string>): string | null {
  const text = collapseText(firstGiven(fields.bookingReference, fields.confirmationCode, fields.booking_reference))
  const key = text === null ? '' : toReferenceKey(text)
  if (text === null || key === '') return null
  if (text.length <= longest) return text

  notes.reference = `longer than ${longest} characters, shortened`
  return key.length <= longest ? key : `LEG-${shorten(key)}`
}

/** What the payment is called, if the source says; payments are compared by the text as it stands. */
export function readPaymentReference(fields: Fields, notes: Record<string, string>): string | null {
  const text = collapseText(firstGiven(fields.paymentReference))
  if (text === null || text.length <= longest) return text

  notes.paymentReference = `longer than ${longest} characters, shortened`
  return `PAY-${shorten(text)}`
}

/** References are compared upper-case with spaces and dashes removed, letters as the database folds them: ASCII only. */
export function toReferenceKey(reference: string): string {
  return reference.replace(/[ \t\n\r\f\v-]/g, '').replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}

/** Text with its spaces collapsed; null for what is no text. */
export function collapseText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value).replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

function shorten(text: string): string {
  return hashText(text).slice(0, 12)
}
