/** The columns of a person that an import fills. */
export const personValueColumns = {
  first_name: 'text',
  last_name: 'text',
  phone: 'text',
  company_name: 'text',
  customer_type: 'text',
  address_line_1: 'text',
  address_line_2: 'text',
  city: 'text',
  postcode: 'text',
  vat_number: 'text',
} as const

export const personFigureColumns = {
  total_bookings: 'integer',
  first_booking_date: 'timestamptz',
  last_booking_date: 'timestamptz',
  total_spent: 'numeric',
} as const

export const importedPersonColumns = {
  user_id: 'uuid',
  is_new: 'boolean',
  email: 'text',
  created_at: 'timestamptz',
  last_activity: 'timestamptz',
  version: 'integer',
  ...personFigureColumns,
  ...personValueColumns,
  field_origins: 'jsonb',
} as const
