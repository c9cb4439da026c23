import { toDecimal } from '../../core/money.ts'
import { squeezeReference } from '../../core/reference.ts'
import { uuidv7 } from '../../core/uuid.ts'
import { type Keyring, seal } from '../../privacy/vault/vault.ts'
import { hashRecord, hashText } from '../records/hash-record.ts'
import type { LegacyRecord } from '../records/legacy-record.ts'
import { readRecord } from '../records/read-record.ts'
import { type Fields, withoutNul } from '../records/read-value.ts'
import { hasStrayCells } from '../records/stray-cells.ts'
import type { SourceRecord } from '../sources/source-record.ts'

export type CellValue = string | number | boolean | Date | Buffer | null

/** The cells of `stagedColumns`, in their order. */
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
  const record = readSource(source)
  const id = correction?.rowId ?? uuidv7()
  const place = { table: 'legacy_bookings', column: correction ? 'correction' : 'raw', rowId: id }
  const raw = seal(keyring, place, source.text)
  const identity = [ordinal, correction?.rowId ?? null, id, Buffer.from(sourceHash, 'hex'), raw]
  return [...identity, ...toColumns(record, record.reference ?? `LEG-${sourceHash.slice(0, 12)}`)]
}

function readSource({ fields, text, fault }: SourceRecord): LegacyRecord {
  const told = fault ?? (fields && hasStrayCells(fields) ? 'Some cells are beyond the last heading' : undefined)
  return fields && !told ? readRecord(readable(fields, text)) : { ...unreadable, notes: told ? { record: told } : {} }
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
    squeezeReference(reference),
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
    toDecimal(booking.totalAmount),
    toDecimal(booking.discountAmount),
    booking.discountReason,
    toDecimal(booking.finalAmount),
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
