import { uuidv7 } from '../../core/uuid.ts'
import { type Keyring, seal } from '../../privacy/vault/vault.ts'
import { hashRecord, hashText } from '../records/hash-record.ts'
import type { LegacyRecord } from '../records/legacy-record.ts'
import { readRecord } from '../records/read-record.ts'
import { toReferenceKey } from '../records/read-reference.ts'
import { type Fields, withoutNul } from '../records/read-value.ts'
import type { SourceRecord } from '../sources/source-record.ts'

export type CellValue = string | number | boolean | Date | Buffer | null

/** Columns of a staged row, in the order in which they are copied; all but the first two are those of legacy_bookings. */
export const stagedColumns = [
  'ordinal',
  'replaces',
  'id',
  'source_hash',
  'raw',
  'own_reasons',
  'notes',
  'reference',
  'reference_key',
  'email',
  'created_at',
  'effective_at',
  'first_name',
  'last_name',
  'whole_name',
  'phone',
  'company_name',
  'is_corporate',
  'address_line_1',
  'address_line_2',
  'city',
  'postcode',
  'vat_number',
  'type',
  'status',
  'course_name',
  'course_date',
  'seats',
  'total_amount',
  'discount_amount',
  'discount_reason',
  'final_amount',
  'special_requirements',
  'invoice_details',
  'terms_accepted',
  'paid_at',
  'payment_method',
  'payment_reference',
  'is_refunded',
  'participants',
  'has_sensitive',
] as const

export type StagedRow = readonly CellValue[]

/** What a correction replaces: an existing row, whose id its sealed text is bound to. */
export type Correction = { rowId: string }

/** One record, read, hashed and sealed, as a row to copy. */
export function toStagedRow(
  keyring: Keyring,
  ordinal: number,
  source: SourceRecord,
  correction?: Correction,
): StagedRow {
  const sourceHash = source.fields ? hashRecord(source.fields) : hashText(source.text)
  const record = source.fields ? readRecord(readable(source.fields, source.text)) : unreadable
  const id = correction?.rowId ?? uuidv7()
  const place = { table: 'legacy_bookings', column: correction ? 'correction' : 'raw', rowId: id }
  const raw = seal(keyring, place, source.text)
  const identity = [ordinal, correction?.rowId ?? null, id, Buffer.from(sourceHash, 'hex'), raw]
  return [...identity, ...toColumns(record, record.reference ?? `LEG-${sourceHash.slice(0, 12)}`)]
}

function readable(fields: Fields, text: string): Fields {
  const hasNul = text.includes('\0') || text.includes('\\u0000')
  const clean = hasNul ? withoutNul(fields) : fields
  return typeof clean === 'object' && clean !== null ? { ...clean } : fields
}

const unreadable: LegacyRecord = { ...readRecord({}), reasons: ['unreadable'], notes: {} }

function toColumns(record: LegacyRecord, reference: string): CellValue[] {
  const { contact, booking, payment } = record
  return [
    `{${record.reasons.join(',')}}`,
    toJson(record.notes),
    reference,
    toReferenceKey(reference),
    record.email,
    record.createdAt,
    record.effectiveAt,
    contact.firstName,
    contact.lastName,
    contact.wholeName,
    contact.phone,
    contact.companyName,
    contact.isCorporate,
    contact.addressLine1,
    contact.addressLine2,
    contact.city,
    contact.postcode,
    contact.vatNumber,
    booking.type,
    booking.status,
    booking.courseName,
    booking.courseDate,
    booking.seats,
    booking.totalAmount,
    booking.discountAmount,
    booking.discountReason,
    booking.finalAmount,
    booking.specialRequirements,
    toJson(booking.invoiceDetails),
    booking.termsAccepted,
    payment?.paidAt ?? null,
    payment?.method ?? null,
    payment?.reference ?? null,
    payment?.isRefunded ?? false,
    toJson(record.participants),
    record.hasSensitive,
  ]
}

// JSON of the database refuses half of a surrogate pair.
function toJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!/\\ud[89a-f]/i.test(json)) return json
  return JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? inner.toWellFormed() : inner))
}
