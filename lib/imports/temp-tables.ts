import { importedActivityColumns } from '../activity/record-imported.ts'
import { importedBookingColumns, importedSeatColumns } from '../bookings/imported/imported-columns.ts'
import { tempTable } from '../db/temp-table.ts'
import { importedPaymentColumns } from '../payments/imported/apply-imported-payments.ts'
import { importedPersonColumns, personValueColumns } from '../people/imported/imported-person-columns.ts'

const address = {
  address_line_1: 'text',
  address_line_2: 'text',
  city: 'text',
  postcode: 'text',
  vat_number: 'text',
} as const

const record = {
  email: 'text',
  created_at: 'timestamptz',
  effective_at: 'timestamptz',
  first_name: 'text',
  last_name: 'text',
  whole_name: 'text',
  phone: 'text',
  company_name: 'text',
  is_corporate: 'boolean',
  ...address,
} as const

const verdict = { row_id: 'uuid', email: 'text', is_new: 'boolean' } as const

const bookingOfReference = {
  reference_key: 'text',
  booking_id: 'uuid',
  user_id: 'uuid',
  previous_row: 'uuid',
  is_pristine: 'boolean',
} as const

const person = { user_id: 'uuid', email: 'text', is_new: 'boolean' } as const

const settled = { effective_at: 'timestamptz', settle_hash: 'bytea' } as const

/** The temporary tables of an import and of its undo, in the order in which they are made. */
export const temp = {
  /** What the source says, one row per record; all columns but the first two are those of legacy_bookings. */
  incoming: tempTable('incoming', {
    ordinal: 'bigint',
    replaces: 'uuid',
    id: 'uuid',
    source_hash: 'bytea',
    raw: 'bytea',
    own_reasons: 'text[]',
    notes: 'jsonb',
    reference: 'text',
    reference_key: 'text',
    ...record,
    type: 'text',
    status: 'text',
    course_name: 'text',
    course_date: 'date',
    seats: 'integer',
    total_amount: 'numeric(10, 2)',
    discount_amount: 'numeric(10, 2)',
    discount_reason: 'text',
    final_amount: 'numeric(10, 2)',
    special_requirements: 'text',
    invoice_details: 'jsonb',
    terms_accepted: 'boolean',
    paid_at: 'timestamptz',
    payment_method: 'text',
    payment_reference: 'text',
    is_refunded: 'boolean',
    participants: 'jsonb',
    has_sensitive: 'boolean',
  }),
  /** The stored row of each staged record; `copy` counts records with the same text. */
  matched: tempTable('matched', { ordinal: 'bigint', row_id: 'uuid', is_new: 'boolean', copy: 'integer' }),
  corrected: tempTable('corrected', {
    row_id: 'uuid',
    old_reference_key: 'text',
    new_reference_key: 'text',
    old_effective_at: 'timestamptz',
  }),
  touchedReferences: tempTable('touched_references', { reference_key: 'text' }),

  candidates: tempTable('candidates', { ...verdict, reference_key: 'text', ...settled }),
  verdicts: tempTable('verdicts', { ...verdict, reference_key: 'text', state: 'text', reasons: 'text[]' }),
  /** The bookings that touched references have before this run. */
  standing: tempTable('standing', bookingOfReference),
  /** Records that make a booking and did not before. */
  winners: tempTable('winners', {
    row_id: 'uuid',
    email: 'text',
    booking_id: 'uuid',
    is_new_booking: 'boolean',
    is_writable: 'boolean',
    previous_user_id: 'uuid',
    user_id: 'uuid',
  }),
  /** Bookings that no record makes any more. */
  lost: tempTable('lost', bookingOfReference),

  contacts: tempTable('contacts', { ...person, is_staff: 'boolean' }),
  people: tempTable('people', { ...person, is_staff: 'boolean' }),
  /** All imported records of `people`. */
  feed: tempTable('feed', {
    user_id: 'uuid',
    booking_id: 'uuid',
    is_writable: 'boolean',
    row_id: 'uuid',
    settle_hash: 'bytea',
    ...record,
    paid_at: 'timestamptz',
    status: 'text',
    final_amount: 'numeric(10, 2)',
    is_refunded: 'boolean',
  }),
  seats: tempTable('seats', {
    ...importedSeatColumns,
    row_id: 'uuid',
    booker_id: 'uuid',
    booker_email: 'text',
    booker_first_name: 'text',
    booker_last_name: 'text',
    ...settled,
  }),
  /** The person behind each email. */
  resolved: tempTable('resolved', person),
  /** People whom only a seat tells of, or told of until now. */
  participants: tempTable('participants', person),
  /** The newest value that records say of each field of a person, and when. */
  weighed: tempTable('weighed', {
    user_id: 'uuid',
    records: 'integer',
    first_created: 'timestamptz',
    last_activity: 'timestamptz',
    total_bookings: 'integer',
    first_booking_date: 'timestamptz',
    last_booking_date: 'timestamptz',
    total_spent: 'numeric',
    ...personValueColumns,
    first_name_at: 'timestamptz',
    phone_at: 'timestamptz',
    company_name_at: 'timestamptz',
    customer_type_at: 'timestamptz',
    address_line_1_at: 'timestamptz',
    address_line_2_at: 'timestamptz',
    city_at: 'timestamptz',
    postcode_at: 'timestamptz',
    vat_number_at: 'timestamptz',
  }),
  /** What each person shall look like, once edits by hand have had their say. */
  desired: tempTable('desired', { ...importedPersonColumns, records: 'integer', before: 'jsonb', after: 'jsonb' }),
  removable: tempTable('removable', { booking_id: 'uuid', user_id: 'uuid' }),
  importedBookings: tempTable('imported_bookings', { ...importedBookingColumns, row_id: 'uuid' }),
  /** The one booking to which a payment reference belongs. */
  claimed: tempTable('claimed', { reference: 'text', booking_id: 'uuid' }),
  importedPayments: tempTable('imported_payments', importedPaymentColumns),
  /** People whose sealed values may change. */
  sealing: tempTable('sealing', { user_id: 'uuid' }),
  activity: tempTable('import_activity', importedActivityColumns),

  runChanges: tempTable('run_changes', { user_id: 'uuid', before: 'jsonb', after: 'jsonb' }),
  /** References whose booking an undo leaves as it is, and why. */
  pinned: tempTable('pinned', { reference_key: 'text', booking_id: 'uuid', why: 'text' }),
  restoredBookings: tempTable('restored_bookings', { booking_id: 'uuid' }),
  restoredMoments: tempTable('restored_moments', { user_id: 'uuid', at: 'timestamptz' }),
  madePeople: tempTable('made_people', { user_id: 'uuid', is_edited: 'boolean', has_dependents: 'boolean' }),
  removablePeople: tempTable('removable_people', { user_id: 'uuid' }),
  handedOver: tempTable('handed_over', { user_id: 'uuid', run_id: 'uuid' }),
}

/** In the order in which rows are copied. */
export const stagedColumns = Object.keys(temp.incoming.columns)

/** What a record says, which a correction replaces. */
export const recordColumns = stagedColumns.slice(stagedColumns.indexOf('own_reasons'))
