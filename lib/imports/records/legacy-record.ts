import type { Pence } from '../../core/money.ts'
import type { PersonName } from '../../people/contact/normalise-name.ts'
import type { BookingStatus } from './read-status.ts'

export type ReasonCode =
  | 'missing_email'
  | 'invalid_email'
  | 'invalid_amount'
  | 'invalid_date'
  | 'unknown_status'
  | 'unreadable'
  | 'reference_conflict'
  | 'erased_person'

/** One source record, read and normalised. Health data is left out: it stays sealed in the stored row. */
export type LegacyRecord = {
  /** The faults of the record; a record with any takes part in nothing. */
  reasons: ReasonCode[]
  /** Field → the reason why its value was dropped or changed. */
  notes: Record<string, string>
  reference: string | null
  email: string | null
  createdAt: Date | null
  /** updatedAt ?? createdAt, which decides the newer of two records. */
  effectiveAt: Date | null
  contact: LegacyContact
  booking: LegacyBooking
  payment: LegacyPayment | null
  participants: LegacyParticipant[]
  /** Whether the stored row holds a birth date, an emergency contact, or medical or dietary words. */
  hasSensitive: boolean
}

export type LegacyContact = PersonName & {
  /** The name if it came as one string; firstName and lastName then hold its split. */
  wholeName: string | null
  phone: string | null
  companyName: string | null
  isCorporate: boolean
  addressLine1: string | null
  addressLine2: string | null
  city: string | null
  postcode: string | null
  vatNumber: string | null
}

export type LegacyBooking = {
  type: 'individual' | 'group' | 'corporate'
  status: BookingStatus
  courseName: string | null
  courseDate: string | null
  seats: number
  totalAmount: Pence
  discountAmount: Pence
  discountReason: string | null
  finalAmount: Pence
  specialRequirements: string | null
  invoiceDetails: Record<string, string>
  termsAccepted: boolean
}

export type LegacyPayment = {
  paidAt: Date
  method: PaymentMethod
  /** The reference in the source, if any. */
  reference: string | null
  isRefunded: boolean
}

export type PaymentMethod = 'card' | 'bank_transfer' | 'cash' | 'invoice' | 'credits'

/** `hasEmail` is false if the address is missing or invalid. Names are null for an unnamed seat. */
export type LegacyParticipant = PersonName & { email: string | null; certificateName: string | null }
