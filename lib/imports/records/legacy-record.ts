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

/** One source record, read and normalised. Health data is not in here: it stays sealed in the stored row. */
export type LegacyRecord = {
  /** What is wrong with the record itself; a record with any of these takes no part in anything. */
  reasons: ReasonCode[]
  /** Field → why its value was dropped or changed. */
  notes: Record<string, string>
  reference: string | null
  email: string | null
  createdAt: Date | null
  /** updatedAt ?? createdAt: what decides which record is newer. */
  effectiveAt: Date | null
  contact: LegacyContact
  booking: LegacyBooking
  payment: LegacyPayment | null
  participants: LegacyParticipant[]
  /** Whether the stored row holds a birth date, an emergency contact, or medical or dietary words. */
  hasSensitive: boolean
}

export type LegacyContact = PersonName & {
  /** Set when the name came as one string; firstName and lastName then hold its split at the last space. */
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
  totalAmount: string
  discountAmount: string
  discountReason: string | null
  finalAmount: string
  specialRequirements: string | null
  invoiceDetails: Record<string, string>
  termsAccepted: boolean
}

export type LegacyPayment = {
  paidAt: Date
  method: PaymentMethod
  /** The reference the source gave, if any. */
  reference: string | null
  isRefunded: boolean
}

export type PaymentMethod = 'card' | 'bank_transfer' | 'cash' | 'invoice' | 'credits'

/** `hasEmail` is false where an address was missing or not valid. Names are null for a seat that nobody named. */
export type LegacyParticipant = PersonName & { email: string | null; certificateName: string | null }
