/** What an import says of a booking, as columns of the booking. */
export const bookingValueColumns = {
  reference: 'text',
  course_id: 'uuid',
  course_name: 'text',
  course_date: 'date',
  type: 'text',
  status: 'text',
  number_of_attendees: 'integer',
  total_amount: 'numeric(10, 2)',
  discount_amount: 'numeric(10, 2)',
  discount_reason: 'text',
  final_amount: 'numeric(10, 2)',
  special_requirements: 'text',
  invoice_details: 'jsonb',
  terms_accepted: 'boolean',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
} as const

export const importedBookingColumns = {
  booking_id: 'uuid',
  is_new: 'boolean',
  user_id: 'uuid',
  ...bookingValueColumns,
} as const

/** What an import says of a seat, as columns of the seat. */
export const seatValueColumns = {
  user_id: 'uuid',
  first_name: 'text',
  last_name: 'text',
  email: 'text',
  certificate_name: 'text',
} as const

export const importedSeatColumns = {
  booking_id: 'uuid',
  seat_number: 'integer',
  created_at: 'timestamptz',
  ...seatValueColumns,
} as const
